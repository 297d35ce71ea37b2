import { isUnknown } from "@/lib/core/authoring/controls";
import { inBoth, isUnwritten } from "@/lib/core/authoring/texts";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Step } from "@/lib/core/playbook/process";
import { siteSchema } from "@/lib/core/playbook/site";
import type { Site } from "@/lib/core/playbook/site";
import type { Text } from "@/lib/core/playbook/text";
import { DRAFTS } from "@/lib/core/recording/wording";
import type { AdminCalls } from "@/lib/messages/admin";
import { adminCalls } from "@/lib/messages/admin";
import type { RequestOf } from "@/lib/messages/call";

type Request = RequestOf<AdminCalls["previewStep"]>;

export type PreviewRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly why: "no-prompt" | "not-written" | "no-control" | "wrong" };

/**
 * What to ask for a preview of the step, or why it cannot be shown yet. A text that is written in one
 * language stands for the other; what the step is good for and what it replaces may still be missing.
 */
export function previewRequest(step: Step, sites: readonly Site[]): PreviewRequest {
  const { title, why, replaces, prompt, anchor } = step;
  if (!prompt) return { ok: false, why: "no-prompt" };
  if (isUnwritten(title) || isUnwritten(prompt.text)) return { ok: false, why: "not-written" };
  if (isUnknown(anchor)) return { ok: false, why: "no-control" };
  const shown = {
    ...step,
    title: inBoth(title),
    why: isUnwritten(why) ? DRAFTS.why : inBoth(why),
    replaces: isUnwritten(replaces) ? DRAFTS.replaces : inBoth(replaces),
    prompt: { ...prompt, text: inBoth(prompt.text) },
    // Nobody completes a preview.
    doneWhen: { kind: "confirmed" as const },
    onlyIf: [],
  };
  return asked(shown, sites, false);
}

/**
 * Whether a control is found on its page, whatever is still missing in the step.
 *
 * @param words what is looked for
 */
export function testRequest(
  step: Step,
  anchor: Anchor,
  words: string,
  sites: readonly Site[],
): PreviewRequest {
  const title = { en: words, "zh-CN": words };
  const shown = {
    id: step.id,
    title,
    why: title,
    replaces: title,
    page: step.page,
    anchor,
    doneWhen: { kind: "confirmed" as const },
    prompt: { text: title },
  };
  return asked(shown, sites, true);
}

/** The sites as they may be asked about; `null` where none has the page, or one cannot be right yet. */
export function sitesNamed(sites: readonly Site[], page: string): Site[] | null {
  const named = sites.map((site) => ({ ...site, pages: site.pages.map(pageNamed) }));
  const isKnown = named.some(({ pages }) => pages.some(({ id }) => id === page));
  return isKnown && named.every((site) => siteSchema.safeParse(site).success) ? named : null;
}

function asked(step: Request["step"], sites: readonly Site[], isTest: boolean): PreviewRequest {
  const named = sitesNamed(sites, step.page);
  const request = named && { step, sites: named, isTest };
  return request && adminCalls.previewStep.request.safeParse(request).success
    ? { ok: true, request }
    : { ok: false, why: "wrong" };
}

/** A page that nobody has named yet is called by its address: its name is no part of the prompt. */
function pageNamed(page: Site["pages"][number]): Site["pages"][number] {
  const { id, name, hash, path } = page;
  const otherwise = hash ?? path ?? id;
  const filled: Text = isUnwritten(name) ? { en: otherwise, "zh-CN": otherwise } : inBoth(name);
  return { ...page, name: filled };
}
