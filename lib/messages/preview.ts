/** What is said while an author looks at a step on the CRM's page before it is published. */
import { stepSchema } from "@/lib/core/playbook/process";
import { siteSchema } from "@/lib/core/playbook/site";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** What became of showing a step's prompt in the CRM; names are in the person's language. */
export type PreviewOutcome =
  | { readonly outcome: "shown" }
  /** The page is there, but the control is not, or several come into question. */
  | { readonly outcome: "not-found" | "unsure"; readonly control: string }
  /** The CRM is open at another page, or nowhere: this is the page to open. */
  | { readonly outcome: "wrong-page" | "no-tab"; readonly page: string }
  /** Handrail may not work on the site yet. */
  | { readonly outcome: "not-granted"; readonly site: string }
  /** The browser did not let Handrail into the page, or the page is still loading. */
  | { readonly outcome: "not-reached" };

export const previewAdminCalls = {
  /** Nothing of it is stored. */
  previewStep: call<PreviewOutcome>()(() =>
    z.strictObject({
      step: stepSchema.required({ prompt: true }),
      /** Of the draft: by them a page of the CRM is recognised. */
      sites: z.array(siteSchema).min(1).max(20),
      /** Only whether its control is found: the title says what is looked for, and no prompt is shown. */
      isTest: z.boolean().default(false),
    }),
  ),
} as const;

export const previewPageCalls = {
  /** The person closed the preview, left its page, or wants back to the editor. */
  previewSays: call<null>()(() => z.strictObject({ what: z.enum(["closed", "back"]) })),
} as const;
