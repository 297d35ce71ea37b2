/** What an author has still to do, in the order of the form: what is not written yet is no mistake. */
import type { Playbook } from "../playbook/playbook";
import type { Step } from "../playbook/process";
import { controlsOf } from "../playbook/step-controls";
import { isUnknown } from "./controls";
import type { DraftContent } from "./draft-content";
import { settled } from "./settled";
import { isUnwritten } from "./texts";

const processParts = ["title", "why", "steps", "news-before", "news-now"] as const;
const trainingParts = ["title", "address"] as const;
const stepParts = ["title", "prompt", "why", "replaces", "control", "done"] as const;

/** One thing to do, and where: at the process, at a step, at a training, at a new page. */
export type Todo =
  | { readonly at: "process"; readonly what: (typeof processParts)[number] }
  | {
      readonly at: "step";
      readonly step: string;
      /** From 1. */
      readonly number: number;
      readonly what: (typeof stepParts)[number];
    }
  | {
      readonly at: "training";
      readonly training: string;
      readonly what: (typeof trainingParts)[number];
    }
  | { readonly at: "page"; readonly page: string; readonly address: string; readonly what: "name" };

/** @param inForce the published playbook, which may know pages of the draft by now */
export function todosOf(content: DraftContent, inForce: Pick<Playbook, "sites">): readonly Todo[] {
  // What is known by the same id may be another page.
  const { process, news, pages, training } = settled(inForce.sites, content);
  const known = new Set(inForce.sites.flatMap((site) => site.pages.map(({ id }) => id)));
  const ofProcess: Todo[] = (
    [
      ["title", isUnwritten(process.title)],
      ["why", isUnwritten(process.why)],
      ["steps", process.steps.length === 0],
    ] as const
  ).flatMap(([what, isOpen]) => (isOpen ? [{ at: "process" as const, what }] : []));
  return [
    ...ofProcess,
    ...process.steps.flatMap((step, index) =>
      openIn(step).map((what) => ({ at: "step" as const, step: step.id, number: index + 1, what })),
    ),
    ...(training?.put ?? []).flatMap(({ id, title, url }) => {
      const open = { title: isUnwritten(title), address: url === "" };
      return trainingParts
        .filter((part) => open[part])
        .map((what) => ({ at: "training" as const, training: id, what }));
    }),
    ...pages
      .filter(({ page }) => !known.has(page.id) && isUnwritten(page.name))
      .map(({ page }) => ({
        at: "page" as const,
        page: page.id,
        address: page.hash ?? page.path ?? page.id,
        what: "name" as const,
      })),
    ...(news && isUnwritten(news.before) ? [{ at: "process", what: "news-before" } as const] : []),
    ...(news && isUnwritten(news.now) ? [{ at: "process", what: "news-now" } as const] : []),
  ];
}

/** Names the place of a todo, also in the form that it leads to. */
export function todoPlace(todo: Todo): string {
  switch (todo.at) {
    case "process":
      return todo.what;
    case "step":
      return `step/${todo.step}/${todo.what}`;
    case "training":
      return `training/${todo.training}/${todo.what}`;
    case "page":
      return `page/${todo.page}/${todo.what}`;
  }
}

function openIn(step: Step): (typeof stepParts)[number][] {
  const { title, prompt, why, replaces } = step;
  const open = {
    title: isUnwritten(title),
    prompt: prompt !== undefined && isUnwritten(prompt.text),
    why: isUnwritten(why),
    replaces: isUnwritten(replaces),
    control: controlsOf(step).some(({ anchor }) => isUnknown(anchor)),
    done: isDoneUnsaid(step),
  };
  return stepParts.filter((part) => open[part]);
}

/** What shows that it is done has still to be said. */
function isDoneUnsaid({ doneWhen }: Step): boolean {
  switch (doneWhen.kind) {
    case "field-filled":
      return typeof doneWhen.is === "object" && doneWhen.is.oneOf.length === 0;
    case "record-saved":
      return doneWhen.evidence.kind !== "page-reached" && isUnknown(doneWhen.evidence.anchor);
    case "status-reached":
      return doneWhen.oneOf.length === 0;
    case "element-appears":
      return isUnknown(doneWhen.element);
    case "page-reached":
    case "confirmed":
      return false;
  }
}
