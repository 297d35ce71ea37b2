import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import type { ProcessView } from "@/lib/messages/panel";
import { chengduSource, DAY, HOUR, MINUTE } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changeProfile } from "./change-profile";
import { observe } from "./observe";
import { view } from "./panel-view";
import { publishPlaybook } from "./publish-playbook";
import { stopCase } from "./stop-case";

const CRM = "https://crm.chengdu-filling.example";
const TAB = { tab: 7, frame: 0 };
const PANEL = { tab: 7, frame: 1 };

/** Visits are due on the next business day, and nobody reviews deals on the list. */
const source = JSON.stringify({
  ...chengduSource,
  processes: chengduSource.processes
    .filter(({ id }) => id !== "review")
    .map((process) =>
      process.id === "log-visit"
        ? {
            ...process,
            abandonAfterMinutes: 60 * 24 * 14,
            steps: process.steps.map((step) =>
              step.id === "save-note"
                ? { ...step, due: { within: 1, unit: "business-days" } }
                : step,
            ),
          }
        : process,
    ),
});

let given: GivenStore;
let n = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook({ source, ...plainly }, given.services, null);
  await changeProfile({ introduced: true, department: "sales", language: "en" }, given.services);
});

const tell = (path: string, told: object) =>
  observe(
    {
      url: `${CRM}${path}`,
      observations: [
        {
          id: `page-life-0001:${++n}`,
          at: given.time.now,
          url: `${CRM}${path}`,
          ...told,
        } as Observation,
      ],
      wantsOverlay: false,
      hasLocator: true,
    },
    given.services,
    TAB,
  );
const comesTo = (path: string) => tell(path, { kind: "page-entered", how: "arrived" });
/** Comes to a contact and writes the note of a visit. */
async function beginsVisit(contact: string): Promise<void> {
  await comesTo(`/contacts/${contact}`);
  await tell(`/contacts/${contact}`, { kind: "field-filled", watch: "log-visit/write-note" });
}
const shown = () => view({}, given.services, PANEL);
const visitIn = ({ current, others }: Awaited<ReturnType<typeof shown>>): ProcessView =>
  [...(current ? [current] : []), ...others].find(({ id }) => id === "log-visit") as ProcessView;

describe("the record of the tab", () => {
  it("is the same at each visit, another at another one, and none on a list; never in words", async () => {
    await comesTo("/contacts/4711");
    const { record } = await shown();
    expect(record).toEqual(expect.not.stringContaining("4711"));
    await comesTo("/contacts/4712");
    expect((await shown()).record).not.toBe(record);
    await comesTo("/contacts/4711");
    expect((await shown()).record).toBe(record);
    await comesTo("/deals");
    expect((await shown()).record).toBeNull();
  });
});

describe("of several open cases of a process", () => {
  it("the record's own is shown, and the others with what tells them apart", async () => {
    const begun = given.time.now;
    await beginsVisit("4711");
    given.time.now += 5 * MINUTE;
    await beginsVisit("4712");
    const { current } = await shown();
    expect(current).toMatchObject({
      id: "log-visit",
      place: "here",
      startedAt: begun + 5 * MINUTE,
    });
    expect(current?.otherCases).toEqual([
      {
        caseId: expect.any(String) as string,
        startedAt: begun,
        touchedAt: begun,
        hasRecord: true,
        done: 1,
        total: 2,
        dueAt: Date.UTC(2026, 2, 3, 15, 59, 59, 999),
        next: { title: "Save the note", pageName: "contact" },
      },
    ]);
    await comesTo("/contacts/4711");
    expect((await shown()).current).toMatchObject({
      startedAt: begun,
      otherCases: [{ startedAt: begun + 5 * MINUTE }],
    });
  });

  it("a record without one shows none of the others' as its own", async () => {
    await beginsVisit("4711");
    await comesTo("/contacts/4713");
    expect((await shown()).current).toMatchObject({
      id: "log-visit",
      place: "here",
      caseId: null,
      otherCases: [{ done: 1 }],
    });
  });

  it("overdue ones come first, and one that was stopped is gone", async () => {
    const first = given.time.now;
    await beginsVisit("4711");
    given.time.now += 2 * DAY;
    await beginsVisit("4712");
    given.time.now += HOUR;
    await beginsVisit("4713");
    const { otherCases } = visitIn(await shown());
    expect(otherCases.map(({ startedAt }) => startedAt)).toEqual([first, first + 2 * DAY]);
    await stopCase({ caseId: otherCases[0]?.caseId ?? "" }, given.services, PANEL);
    expect(visitIn(await shown()).otherCases).toMatchObject([{ startedAt: first + 2 * DAY }]);
  });
});

describe("what a page is for comes first", () => {
  it("on the list where deals end up: opening one; the visit is open elsewhere", async () => {
    await beginsVisit("4711");
    await comesTo("/deals");
    const { current, others } = await shown();
    expect(current).toMatchObject({ id: "open-deal", place: "here", caseId: null });
    expect(others).toMatchObject([{ id: "log-visit", place: "elsewhere" }]);
  });

  it("on a page of no process, nothing; what is open stands elsewhere", async () => {
    await beginsVisit("4711");
    await comesTo("/reports");
    const { current, others } = await shown();
    expect(current).toBeNull();
    expect(others[0]).toMatchObject({ id: "log-visit", place: "elsewhere" });
    expect(others.slice(1).every(({ place }) => place === "nowhere")).toBe(true);
  });

  it("and what was done there stays in sight", async () => {
    await comesTo("/deals/create");
    await tell("/deals/create", { kind: "field-filled", watch: "open-deal/name" });
    await tell("/deals/create", { kind: "control-used", watch: "open-deal/save" });
    given.time.now += 1000;
    await comesTo("/deals");
    const { current } = await shown();
    expect(current).toMatchObject({ id: "open-deal", place: "here" });
    expect(current?.steps.every(({ done }) => done)).toBe(true);
  });
});

it("an open case of a process that was taken out stays in the panel until it is done or stopped", async () => {
  await beginsVisit("4711");
  const left = chengduSource.processes.filter(({ id }) => id !== "log-visit");
  const next = { ...chengduSource, version: 8, processes: left };
  await publishPlaybook({ source: JSON.stringify(next), ...plainly }, given.services, null);
  await comesTo("/reports");
  const visit = visitIn(await shown());
  expect(visit).toMatchObject({ place: "elsewhere" });
  expect(visit.steps.filter(({ done }) => done)).toHaveLength(1);
  await stopCase({ caseId: visit.caseId ?? "" }, given.services, PANEL);
  const { current, others } = await shown();
  expect([current, ...others].map((process) => process?.id)).not.toContain("log-visit");
});
