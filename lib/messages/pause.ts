/** A pause can be asked for in the panel and in the console. */
import { pauseLengths } from "@/lib/core/pause";
import { z } from "@/lib/core/zod";
import { call } from "./call";

export const pauseCalls = {
  /** `over`: the person goes on. */
  setPause: call<null>()(() => z.strictObject({ length: z.enum(pauseLengths) })),
} as const;
