import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkPlaybook, parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { findProcess } from "@/lib/core/playbook/playbook";
import { NEXT_EDITION } from "@/test/next-edition";
import { contentFromEdition } from "./content-from-edition";
import { playbookWith } from "./playbook-with";

const parsed = parsePlaybook(readFileSync("public/playbooks/demo.json", "utf8"));
if (!parsed.ok) throw new Error("The demo playbook is wrong.");
const { playbook: edition } = parsed;
const [visit] = edition.processes;
if (!visit) throw new Error("The demo playbook has no process.");

it("says of a process that is still in force what going back to it would change", () => {
  const inForce: Playbook = {
    ...edition,
    processes: edition.processes.map((each) =>
      each.id === visit.id ? { ...each, steps: each.steps.slice(1) } : each,
    ),
  };
  const content = contentFromEdition(edition, visit, inForce);
  expect(content).toEqual({ process: visit, pages: [], sites: [], open: [] });
  const next = playbookWith(inForce, content, findProcess(inForce, visit.id) ?? null, NEXT_EDITION);
  expect(next.processes).toEqual(edition.processes);
});

it("brings back every process that was taken out, under its id, onto a playbook of another CRM", () => {
  const elsewhere = {
    ...edition,
    processes: [],
    training: [],
    changes: [],
    oldTools: [],
    fallbackSigns: [],
    sites: edition.sites.map((site) => ({
      ...site,
      id: `other-${site.id}`,
      pages: site.pages.map((page) => ({ ...page, id: `other-${page.id}` })),
    })),
  };
  for (const process of edition.processes) {
    const content = contentFromEdition(edition, process, elsewhere);
    expect(content.sites.length).toBeGreaterThan(0);
    const next = playbookWith(elsewhere, content, null, NEXT_EDITION);
    expect(checkPlaybook(next)).toMatchObject({ ok: true });
    expect(findProcess(next, process.id)).toEqual(process);
  }
});

it("brings only the pages along that are gone, into the site that is still there", () => {
  const [site] = edition.sites;
  const page = visit.steps[0]?.page;
  if (!site || page === undefined) throw new Error("The demo playbook has no page.");
  const pages = site.pages.filter(({ id }) => id !== page);
  const content = contentFromEdition(edition, visit, { ...edition, sites: [{ ...site, pages }] });
  expect(content.sites).toEqual([]);
  expect(content.pages.map((each) => [each.site, each.page.id])).toEqual([[site.id, page]]);
});

it("names no department that is gone, and never means everybody by that", () => {
  const departments = edition.departments.filter(({ id }) => id !== "sales");
  const handed = (process: string) => ({
    ...edition,
    departments,
    processes: edition.processes.map((each) =>
      each.id === process ? { ...each, departments: ["quality"] } : each,
    ),
  });
  const of = (id: string, inForce: Playbook) => {
    const process = findProcess(edition, id);
    return process && contentFromEdition(edition, process, inForce).process.departments;
  };
  expect(of("log-visit", handed("log-visit"))).toEqual(["after-sales"]);
  expect(of("open-opportunity", handed("open-opportunity"))).toEqual(["quality"]);
  expect(of("open-opportunity", { ...edition, departments, processes: [] })).toEqual(["sales"]);
});
