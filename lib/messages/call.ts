import type { z } from "@/lib/core/zod";

/** One thing that an asker may ask: how the request parses, and (as a type only) what comes back. */
export interface Call<Request extends z.ZodType, Reply> {
  readonly request: Request;
  readonly reply: Reply;
}

/** `call<Reply>()(requestSchema)`; the reply is never parsed, because the background made it. */
export function call<Reply>() {
  return <Request extends z.ZodType>(request: Request): Call<Request, Reply> => ({
    request,
    reply: undefined as Reply,
  });
}

export type CallMap = Readonly<Record<string, Call<z.ZodType, unknown>>>;
export type RequestOf<Entry> =
  Entry extends Call<infer Request, unknown> ? z.input<Request> : never;
export type ParsedRequestOf<Entry> =
  Entry extends Call<infer Request, unknown> ? z.output<Request> : never;
export type ReplyOf<Entry> = Entry extends Call<z.ZodType, infer Reply> ? Reply : never;
