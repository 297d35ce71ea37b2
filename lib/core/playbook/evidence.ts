import { z } from "../zod";
import { anchorSchema } from "./anchor";
import { identifierSchema } from "./identifier";

const appears = z.strictObject({ kind: z.literal("appears"), anchor: anchorSchema });
const disappears = z.strictObject({ kind: z.literal("disappears"), anchor: anchorSchema });
const pageReached = z.strictObject({ kind: z.literal("page-reached"), page: identifierSchema });

/** What shows in the page that a save really happened. A click on “Save” alone never does. */
export const evidenceSchema = z.discriminatedUnion("kind", [appears, disappears, pageReached]);

/** The same, where a save leaves the address as it is. */
export const shownEvidenceSchema = z.discriminatedUnion("kind", [appears, disappears]);

export type Evidence = z.infer<typeof evidenceSchema>;
export type ShownEvidence = z.infer<typeof shownEvidenceSchema>;
