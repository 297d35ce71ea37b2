/** A draft beside the playbook in force: what both call by the same name may be two things. */
import type { Step } from "../playbook/process";
import type { Page, Site } from "../playbook/site";
import { uniqueIds } from "../recording/slug";
import { sameValue } from "../same-value";
import type { DraftContent } from "./draft-content";

/**
 * What another draft has brought along meanwhile under the same id may be another page: the later one gets
 * an id of its own, and the steps go with it. From then on, a page of the draft with an id that is in force
 * is that page. Settled twice, it is the same.
 *
 * @param known the sites in force
 */
export function settled(known: readonly Site[], content: DraftContent): DraftContent {
  const taken = known.flatMap((site) => site.pages.map((page) => ({ site: site.id, page })));
  const newId = uniqueIds([
    ...taken.map(({ page }) => page.id),
    ...content.pages.map(({ page }) => page.id),
  ]);
  const ids = new Map<string, string>();
  for (const { site, page } of content.pages) {
    const other = taken.find((each) => each.page.id === page.id);
    if (other && !(other.site === site && isSamePage(other.page, page))) {
      ids.set(page.id, newId(page.id, "page"));
    }
  }
  if (ids.size === 0) return content;
  const idOf = (id: string) => ids.get(id) ?? id;
  const named = (page: Page): Page => ({ ...page, id: idOf(page.id) });
  const { process } = content;
  const steps = new Set(process.steps.map(({ id }) => id));
  return {
    ...content,
    pages: content.pages.map((each) => ({ ...each, page: named(each.page) })),
    sites: content.sites.map((site) => ({ ...site, pages: site.pages.map(named) })),
    // What a question is about may be a page or a step.
    open: content.open.map((question) =>
      question.about === null || steps.has(question.about)
        ? question
        : { ...question, about: idOf(question.about) },
    ),
    process: {
      ...process,
      ...(process.startsOn === undefined ? {} : { startsOn: idOf(process.startsOn) }),
      steps: process.steps.map((step) => onPages(step, idOf)),
    },
  };
}

function isSamePage(one: Page, other: Page): boolean {
  return one.path === other.path && one.hash === other.hash && sameValue(one.query, other.query);
}

function onPages(step: Step, idOf: (id: string) => string): Step {
  const { doneWhen } = step;
  const page = idOf(step.page);
  if (doneWhen.kind === "page-reached") {
    return { ...step, page, doneWhen: { ...doneWhen, page: idOf(doneWhen.page) } };
  }
  if (doneWhen.kind === "record-saved" && doneWhen.evidence.kind === "page-reached") {
    const evidence = { ...doneWhen.evidence, page: idOf(doneWhen.evidence.page) };
    return { ...step, page, doneWhen: { ...doneWhen, evidence } };
  }
  return { ...step, page };
}
