/**
 * The file of Chrome's Recorder (DevTools → Recorder → Export → JSON), as far as it is of use here. The
 * format is that of `@puppeteer/replay` 3: https://github.com/puppeteer/replay/blob/main/docs/api
 */
import { z } from "../zod";

/** A recording of an hour's work is some 200 kB. */
export const MAX_FLOW_CHARACTERS = 2_000_000;
export const MAX_FLOW_STEPS = 1000;

/** Alternatives; each a selector, or a path of them through shadow roots. */
const selectorsSchema = z
  .array(z.union([z.string().max(2000), z.array(z.string().max(2000)).max(20)]))
  .max(20);

const eventsSchema = z
  .array(
    z.object({
      type: z.string().max(40),
      url: z.string().max(4000).optional(),
      title: z.string().max(1000).optional(),
    }),
  )
  .max(20)
  .optional();

const pointed = { selectors: selectorsSchema, assertedEvents: eventsSchema };

/** What a step says beyond this is not read. */
export const flowStepSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("navigate"),
    url: z.string().max(4000),
    assertedEvents: eventsSchema,
  }),
  z.object({ type: z.literal("click"), ...pointed }),
  z.object({ type: z.literal("doubleClick"), ...pointed }),
  z.object({ type: z.literal("change"), value: z.string().max(500_000), ...pointed }),
  z.object({ type: z.literal("keyDown"), key: z.string().max(40), assertedEvents: eventsSchema }),
  z.object({ type: z.literal("keyUp"), key: z.string().max(40), assertedEvents: eventsSchema }),
  z.object({
    type: z.literal("waitForElement"),
    selectors: selectorsSchema,
    operator: z.enum([">=", "==", "<="]).optional(),
    count: z.number().optional(),
    visible: z.boolean().optional(),
  }),
]);

export type FlowStep = z.infer<typeof flowStepSchema>;
export type FlowSelectors = z.infer<typeof selectorsSchema>;

/** Nothing of what was done is in them. */
export const STEPS_WITHOUT_DEED: ReadonlySet<string> = new Set([
  "setViewport",
  "emulateNetworkConditions",
  "hover",
  "scroll",
  "close",
]);

export const flowSchema = z.object({
  title: z.string().max(2000),
  steps: z.array(z.unknown()).max(MAX_FLOW_STEPS),
});
