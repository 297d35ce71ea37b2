import { z } from "../zod";

const questionCodes = [
  /** Why does the process exist? */
  "process-why",
  /** What is the step good for? */
  "why",
  /** How was it done before? */
  "replaces",
  /** The control has no name that may be kept: what is it called? */
  "name",
  /** The address was not recorded: is the step really on this page? */
  "page",
  /** The recording shows nothing that tells a save that worked: what does the page show then? */
  "evidence",
  /** A new page: is its name right, and what does it show? */
  "new-page",
  /** A new page that is told by its query: which values? */
  "page-query",
  /** A new site: is it the CRM? */
  "new-site",
  /** More was done than one process may hold: what is left out? */
  "too-many-steps",
  /** Something was done with a control that nothing tells again; it is no step. */
  "lost-step",
] as const;

/** What an author has to answer before the proposal is a process. */
export const openQuestionSchema = z.strictObject({
  code: z.enum(questionCodes),
  /** Id of the step, page or site that it is about; `null` for the process itself. */
  about: z.string().nullable(),
});

export type OpenQuestion = z.infer<typeof openQuestionSchema>;
