import { z } from "../zod";
import { identifierSchema } from "./identifier";
import { linkUrlSchema } from "./link";
import { textSchema } from "./text";

/** A path that cannot lead out of its folder: no empty, hidden or `..` part. */
const BUNDLED_FILE = /^training(?:\/[\w-]+(?:\.[\w-]+)*)+$/;

/** What can be watched or read about a process or a step, whenever somebody joins. */
export const trainingSchema = z
  .strictObject({
    id: identifierSchema,
    title: textSchema,
    kind: z.enum(["clip", "document", "page"]),
    url: linkUrlSchema.optional(),
    file: z
      .string()
      .max(200)
      .optional()
      .superRefine((value, context) => {
        if (value === undefined || BUNDLED_FILE.test(value)) return;
        context.addIssue({ code: "custom", params: { problem: "training-file" } });
      })
      .describe("A file that comes with the extension, e.g. training/visit-note.html"),
    process: identifierSchema.optional().describe("Left out: it is about no process."),
    step: identifierSchema.optional(),
    departments: z
      .array(identifierSchema)
      .max(50)
      .default([])
      .describe("Whom it is for. Empty: whoever does the process, or everybody."),
    minutes: z.int().min(1).max(600).optional().describe("How long it takes."),
  })
  .superRefine(({ url, file }, context) => {
    if ((url === undefined) !== (file === undefined)) return;
    context.addIssue({ code: "custom", params: { problem: "training-place" } });
  })
  .describe("Either `url` or `file`.");

export type Training = z.infer<typeof trainingSchema>;
