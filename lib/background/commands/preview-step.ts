/**
 * An author looks at a step that is not published yet where its readers will see it. What is shown is
 * drawn and forgotten: nothing is stored, noted or counted.
 */
import { anchorStates } from "@/lib/core/anchor/anchor-ref";
import type { AnchorState } from "@/lib/core/anchor/anchor-ref";
import { explainDescriptor } from "@/lib/core/anchor/explain-descriptor";
import type { Language } from "@/lib/core/language";
import type { Step } from "@/lib/core/playbook/process";
import { z } from "@/lib/core/zod";
import type { AdminCalls } from "@/lib/messages/admin";
import type { PageCalls } from "@/lib/messages/page";
import type { PreviewDrawing } from "@/lib/messages/notices";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { openTabsAt, showConsole, showTab } from "../crm-tab";
import { languageFor } from "../plan";
import { findPage, isGrantedAnywhere } from "../preview/find-page";
import { previewWords, problemText } from "../preview/preview-words";

/** A frame's answer comes from a page's process: it is parsed like everything else from there. */
const stateSchema = z.enum(anchorStates).nullable().catch(null);

export const previewStep: Command<AdminCalls, "previewStep", null> = async (draft, services) => {
  const { step, sites, isTest } = draft;
  const { previews, store } = services;
  const site = sites.find(({ pages }) => pages.some(({ id }) => id === step.page));
  const page = site?.pages.find(({ id }) => id === step.page);
  if (!site || !page) throw new CommandError("not-found");
  const { language, look, mark } = await store.read(async (_database, known) => ({
    language: languageFor(known, services),
    look: { colorScheme: known.profile.colorScheme, panel: known.panel },
    mark: known.identity.mark,
  }));

  const tabs = await openTabsAt(sites.flatMap(({ origins }) => origins));
  // One preview at a time, in whatever tab the one before it stands.
  await Promise.all(tabs.map(({ id }) => previews.tell(id, { preview: "end" })));
  const place = await findPage(services, tabs, page.id, sites);
  if (!place) {
    if (tabs.length > 0) return { outcome: "wrong-page", page: page.name[language] };
    return (await isGrantedAnywhere(services, site))
      ? { outcome: "no-tab", page: page.name[language] }
      : { outcome: "not-granted", site: site.name[language] };
  }

  const { tab, frames } = place;
  if (!(await previews.start(tab.id))) return { outcome: "not-reached" };
  // Before the tab is seen: else a prompt of the published playbook would show, and count as shown.
  await previews.tell(tab.id, { preview: "aside" });
  await showTab(tab);
  const best = await lookIn(services, tab.id, frames, { anchor: step.anchor, mark });
  if (!best) return { outcome: "not-reached" };
  const problem = problemOf(best.state);
  const control = controlName(step, language);
  const drawing: PreviewDrawing = {
    title: step.title[language],
    text: isTest ? "" : step.prompt.text[language],
    replaces: isTest ? "" : step.replaces[language],
    isLeft: step.prompt.when === "leaving",
    problem: problem && problemText(language, problem, control),
    words: previewWords(language),
    language,
    ...look,
  };
  const isShown = await previews.ask(best.frame, { preview: "show", drawing });
  if (isShown !== true) return { outcome: "not-reached" };
  return problem ? { outcome: problem, control } : { outcome: "shown" };
};

export const previewSays: Command<PageCalls, "previewSays", FrameSender> = async (
  { what },
  { previews },
  { tab },
) => {
  await previews.tell(tab, { preview: "end" });
  if (what === "back") await showConsole();
  return null;
};

/** A page that is shown in several frames has its control in one of them. */
async function lookIn(
  { previews }: Services,
  tab: number,
  frames: readonly number[],
  what: { readonly anchor: Step["anchor"]; readonly mark: string },
): Promise<{ readonly frame: FrameSender; readonly state: AnchorState } | null> {
  const looks = await Promise.all(
    frames.map(async (frame) => {
      const answer = await previews.ask({ tab, frame }, { preview: "look", ...what });
      return { frame: { tab, frame }, state: stateSchema.parse(answer) };
    }),
  );
  const rank = (state: AnchorState) => anchorStates.indexOf(state);
  const [best] = looks
    .flatMap(({ frame, state }) => (state === null ? [] : [{ frame, state }]))
    .sort((a, b) => rank(b.state) - rank(a.state));
  return best ?? null;
}

function problemOf(state: AnchorState): "not-found" | "unsure" | null {
  if (state === "missing") return "not-found";
  return state === "unsure" ? "unsure" : null;
}

/** What a person calls the control; of one without a name, what is done there. */
function controlName({ anchor, title }: Step, language: Language): string {
  const { descriptor, labels, text = [] } = anchor;
  const name = descriptor ? explainDescriptor(descriptor).name : (labels[0] ?? text[0]);
  return name ?? title[language];
}
