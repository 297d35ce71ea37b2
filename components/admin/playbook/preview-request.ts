import type { Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { Text } from "@/lib/core/playbook/text";
import type { AdminCalls } from "@/lib/messages/admin";
import { adminCalls } from "@/lib/messages/admin";
import type { RequestOf } from "@/lib/messages/call";

type Request = RequestOf<AdminCalls["previewStep"]>;

type PreviewRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly why: "no-prompt" | "not-written" | "wrong" };

/** What to ask for a preview of the step, or why it cannot be shown yet. */
export function previewRequest(step: Step, sites: readonly Site[]): PreviewRequest {
  const { title, why, replaces, prompt } = step;
  if (!prompt) return { ok: false, why: "no-prompt" };
  if (![title, why, replaces, prompt.text].every(isWritten))
    return { ok: false, why: "not-written" };
  const named = sites.map((site) => ({ ...site, pages: site.pages.map(pageNamed) }));
  const parsed = adminCalls.previewStep.request.safeParse({ step, sites: named });
  const isPageKnown = named.some(({ pages }) => pages.some(({ id }) => id === step.page));
  return parsed.success && isPageKnown
    ? { ok: true, request: { step: { ...step, prompt }, sites: named } }
    : { ok: false, why: "wrong" };
}

/** A page that nobody has named yet is called by its address: its name is no part of the prompt. */
function pageNamed(page: Site["pages"][number]): Site["pages"][number] {
  const { id, name, hash, path } = page;
  const otherwise = hash ?? path ?? id;
  const filled = (text: string) => (text.trim() === "" ? otherwise : text);
  return { ...page, name: { en: filled(name.en), "zh-CN": filled(name["zh-CN"]) } };
}

function isWritten(text: Text): boolean {
  return text.en.trim() !== "" && text["zh-CN"].trim() !== "";
}
