import type { z } from "@/lib/core/zod";

/** One thing that an asker may ask: how the request parses, and (as a type only) what comes back. */
export interface Call<Request extends z.ZodType, Reply> {
  readonly request: Request;
  readonly reply: Reply;
}

/**
 * `call<Reply>()(() => requestSchema)`; the reply is never parsed, because the background made it. The schema
 * is made when it is first asked for: the background starts for a single question, and needs only its own.
 */
export function call<Reply>() {
  return <Request extends z.ZodType>(make: () => Request): Call<Request, Reply> => {
    let made: Request | undefined;
    return {
      get request() {
        return (made ??= make());
      },
      reply: undefined as Reply,
    };
  };
}

export type CallMap = Readonly<Record<string, Call<z.ZodType, unknown>>>;
export type RequestOf<Entry> =
  Entry extends Call<infer Request, unknown> ? z.input<Request> : never;
export type ParsedRequestOf<Entry> =
  Entry extends Call<infer Request, unknown> ? z.output<Request> : never;
export type ReplyOf<Entry> = Entry extends Call<z.ZodType, infer Reply> ? Reply : never;
