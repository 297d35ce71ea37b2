/**
 * Makes a process of a recording: its steps, their texts in both languages, and when each counts as done.
 * It is a draft that passes the check of a playbook as it stands; what only an author can know is listed
 * as open questions.
 */
import { MAX_TEXT } from "../anchor/descriptor";
import type { Anchor } from "../playbook/anchor";
import type { Playbook } from "../playbook/playbook";
import { processSchema } from "../playbook/process";
import type { Evidence } from "../playbook/evidence";
import type { Process, Step } from "../playbook/process";
import type { Site } from "../playbook/site";
import { deedsOf } from "./deeds";
import type { Deed, Pressed } from "./deeds";
import { leftOut } from "./left-out";
import type { LeftOut } from "./left-out";
import { proposedPages } from "./proposed-pages";
import type { Pages, ProposedPage } from "./proposed-pages";
import type { RecordedControl, RecordedPage, Recording } from "./recording";
import type { OpenQuestion } from "./open-question";
import { slug, uniqueIds } from "./slug";
import { DRAFTS, promptFor, titleFor } from "./wording";
import type { Asked } from "./wording";

/** As many as a process may have. */
const MAX_STEPS = 30;

export interface Proposal {
  readonly process: Process;
  /** New pages, each with the id of its site; those of a new site stand in it, too. */
  readonly pages: readonly ProposedPage[];
  readonly sites: readonly Site[];
  readonly open: readonly OpenQuestion[];
  readonly leftOut?: LeftOut | undefined;
}

/** @returns `null` when nothing was recorded that could be a step */
export function propose(
  recording: Recording,
  playbook: Pick<Playbook, "sites" | "processes">,
): Proposal | null {
  const pages = proposedPages(playbook.sites);
  const { deeds, ways } = deedsOf(recording);
  const start = recording.steps.find((step) => step.kind === "page")?.page ?? null;
  const open: OpenQuestion[] = [{ code: "process-why", about: null }];
  const newStepId = uniqueIds([]);
  const steps: StepDraft[] = [];

  for (const deed of deeds) {
    const at = deed.page ?? start;
    const anchor = anchorOf(deed.control);
    if (!at || !anchor) open.push({ code: "lost-step", about: null });
    else if (steps.length === MAX_STEPS) open.push({ code: "too-many-steps", about: null });
    else {
      const { step, questions } = stepFor(deed, at, anchor, pages, newStepId);
      steps.push(step);
      open.push(...questions);
    }
  }
  if (steps.length === 0) return null;

  const newProcessId = uniqueIds(playbook.processes.map(({ id }) => id));
  const process = processSchema.parse({
    id: newProcessId(slug(recording.title), "process"),
    title: { en: recording.title, "zh-CN": recording.title },
    why: DRAFTS.processWhy,
    steps,
  });
  return {
    process,
    pages: pages.pages,
    sites: pages.sites,
    leftOut: leftOut(ways),
    open: distinct([
      ...open,
      ...pages.sites.map(({ id }) => ({ code: "new-site" as const, about: id })),
      ...pages.pages.map(({ page, isToldByQuery }) => ({
        code: isToldByQuery ? ("page-query" as const) : ("new-page" as const),
        about: page.id,
      })),
    ]),
  };
}

type StepDraft = Pick<
  Step,
  "id" | "title" | "why" | "replaces" | "page" | "anchor" | "doneWhen" | "prompt"
>;

function stepFor(
  deed: Deed,
  at: RecordedPage,
  anchor: Anchor,
  pages: Pages,
  newId: ReturnType<typeof uniqueIds>,
): { readonly step: StepDraft; readonly questions: readonly OpenQuestion[] } {
  const { name } = deed.control;
  const done = doneWhen(deed, at, pages);
  const asked = askedBy(deed, done.rule);
  const title = titleFor(asked, name);
  const id = newId(slug(name === null ? "" : title.en), "step");
  const questions: OpenQuestion["code"][] = ["why", "replaces"];
  if (name === null) questions.push("name");
  if (!deed.isPageSure || deed.page === null) questions.push("page");
  if (!done.isSeen) questions.push("evidence");
  return {
    step: {
      id,
      title,
      why: DRAFTS.why,
      replaces: DRAFTS.replaces,
      page: pages.idOf(at),
      anchor,
      doneWhen: done.rule,
      prompt: { text: promptFor(asked, name), when: "page-entered", idleSeconds: 45 },
    },
    questions: questions.map((code) => ({ code, about: id })),
  };
}

function askedBy(deed: Deed, { kind }: Step["doneWhen"]): Asked {
  if (deed.kind === "entered") return { do: "enter", value: deed.value };
  if (kind === "page-reached") return { do: "open" };
  if (deed.isByKey) return { do: "save-by-key" };
  return { do: deed.kind === "saved" ? "save" : "press" };
}

interface Done {
  readonly rule: Step["doneWhen"];
  /** Whether the recording shows what the rule asks for. */
  readonly isSeen: boolean;
}

function doneWhen(deed: Deed, at: RecordedPage, pages: Pages): Done {
  if (deed.kind === "entered") return { rule: { kind: "field-filled" }, isSeen: true };
  const evidence = strongest(deed, at, pages);
  if (deed.kind === "pressed" && evidence?.kind === "page-reached") {
    return { rule: evidence, isSeen: true };
  }
  // A press that showed nothing for it proves nothing: until its author says more, the person says so.
  if (!evidence) return { rule: { kind: "confirmed" }, isSeen: false };
  return { rule: { kind: "record-saved", evidence }, isSeen: true };
}

/**
 * A page that the playbook knows is the surest sign; a message is made for saying so; a new page may be
 * anywhere; something that goes away may have gone for another reason.
 */
function strongest({ shown }: Pressed, at: RecordedPage, pages: Pages): Evidence | null {
  const here = JSON.stringify(at.address);
  const reached = shown.flatMap((evidence) =>
    evidence.kind === "page-reached" && JSON.stringify(evidence.page.address) !== here
      ? [evidence.page]
      : [],
  );
  const known = reached.findLast(
    (page) => pages.isKnown(page) && pages.idOf(page) !== pages.idOf(at),
  );
  if (known) return { kind: "page-reached", page: pages.idOf(known) };
  for (const evidence of shown) {
    if (evidence.kind === "appeared" && evidence.anchor) {
      return { kind: "appears", anchor: evidence.anchor };
    }
  }
  const fresh = reached.findLast((page) => !pages.isKnown(page));
  if (fresh) return { kind: "page-reached", page: pages.idOf(fresh) };
  for (const evidence of shown) {
    if (evidence.kind === "disappeared" && evidence.anchor) {
      return { kind: "disappears", anchor: evidence.anchor };
    }
  }
  return null;
}

/** A control without any other sign may still be found by what it is called. */
function anchorOf({ anchor, name }: RecordedControl): Anchor | null {
  if (anchor) return anchor;
  return name === null ? null : { selectors: [], labels: [name.slice(0, MAX_TEXT)] };
}

function distinct(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const seen = new Set<string>();
  return questions.filter(({ code, about }) => {
    const key = `${code} ${about ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
