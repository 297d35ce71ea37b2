import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { CheckNotice } from "@/lib/messages/notices";
import { chengduSource, MONDAY, noteDescriptor } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { anchorHealth } from "./anchor-health";
import { changeProfile } from "./change-profile";
import { checkPage, endCheck } from "./check-page";
import { observe } from "./observe";
import { publishPlaybook } from "./publish-playbook";

const CRM = "https://crm.chengdu-filling.example";
const PANEL = { tab: 7, frame: 3 };

let given: GivenStore;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook(
    { source: JSON.stringify(chengduSource), ...plainly },
    given.services,
    null,
  );
  await changeProfile(
    { introduced: true, department: "quality", role: "key-user", language: "en" },
    given.services,
  );
});

let told = 0;
const shows = (path: string, frame = 0) =>
  observe(
    {
      url: CRM + path,
      observations: [
        {
          kind: "page-entered",
          id: `page-life-00${frame}0:${++told}`,
          at: MONDAY,
          url: CRM + path,
          how: "stayed",
        },
      ],
      wantsOverlay: false,
      hasLocator: false,
    },
    given.services,
    { tab: 7, frame },
  );
const check = () => checkPage({}, given.services, PANEL);
const facts = () =>
  given.store.read(async ({ events }) =>
    (await events.toArray()).flatMap((event) =>
      event.type === "AnchorLooked" ? [[event.data.step, event.data.state]] : [],
    ),
  );

describe("a check of the page", () => {
  it("asks the frame for every control of the page, of all departments, and numbers them", async () => {
    await shows("/contacts/4711");
    given.answers.check = (_frame, notice) =>
      notice.check.map(({ n }) => ({ n, state: "exact", candidates: 0 }));
    const { pages, anchors } = await check();
    expect(pages).toEqual(["contact"]);
    expect(anchors.map(({ n, watch, state }) => [n, watch, state])).toEqual([
      [1, "log-visit/write-note", "exact"],
      [2, "log-visit/save-note", "exact"],
      [3, "log-visit/photo", "exact"],
    ]);
    expect(anchors[0]).toMatchObject({ step: "Write the note", process: "Log a customer visit" });
  });

  it("says what was found, how sure, and keeps a suggestion for what has changed", async () => {
    await shows("/contacts/4711");
    given.answers.check = () => [
      { n: 1, state: "healed", confidence: 0.93, candidates: 0, healed: noteDescriptor },
      { n: 2, state: "unsure", confidence: 0.55, candidates: 2 },
    ];
    const { anchors } = await check();
    expect(
      anchors.map(({ state, confidence, candidates }) => [state, confidence, candidates]),
    ).toEqual([
      ["healed", 0.93, 0],
      ["unsure", 0.55, 2],
      ["not-checked", null, 0],
    ]);
    const { suggestions } = await anchorHealth({}, given.services, null);
    expect(suggestions).toMatchObject([{ watch: "log-visit/write-note", dismissed: false }]);
  });

  it("notes looks at controls and nothing else; a miss counts once a day, however often one checks", async () => {
    await shows("/contacts/4711");
    given.answers.check = () => [
      { n: 1, state: "exact", candidates: 0 },
      { n: 2, state: "missing", candidates: 0 },
    ];
    await check();
    await check();
    await check();
    expect(await facts()).toEqual([
      ["write-note", "exact"],
      ["save-note", "missing"],
    ]);
    const types = await given.store.read(async ({ events }) =>
      (await events.toArray()).map(({ type }) => type),
    );
    expect(new Set(types)).toEqual(
      new Set(["PlaybookPublished", "ProfileChanged", "AnchorLooked"]),
    );
  });

  it("asks each frame for its own page and takes the best answer", async () => {
    await shows("/contacts/4711");
    await shows("/deals", 4);
    await shows("/contacts/4712", 5);
    given.answers.check = ({ frame }, notice) =>
      notice.check.map(({ n }) => ({
        n,
        state: frame === 5 ? "exact" : "missing",
        candidates: 0,
      }));
    const { anchors } = await check();
    expect(given.checked.map(({ frame, notice }) => [frame.frame, notice.check.length])).toEqual([
      [0, 3],
      [4, 1],
      [5, 3],
    ]);
    expect(anchors.map(({ state }) => state)).toEqual(["exact", "exact", "exact", "missing"]);
  });

  it("calls no control missing that nobody looked for: its frame is gone or gave up", async () => {
    await shows("/contacts/4711");
    await shows("/deals", 4);
    const exact = (_frame: unknown, notice: CheckNotice) =>
      notice.check.map(({ n }) => ({ n, state: "exact", candidates: 0 }));
    for (const answer of [[], undefined, "busy"]) {
      given.answers.check = (frame, notice) => (frame.frame === 4 ? answer : exact(frame, notice));
      const { anchors } = await check();
      expect(anchors.map(({ state }) => state)).toEqual(["exact", "exact", "exact", "not-checked"]);
    }
    expect(new Set((await facts()).map(([, state]) => state))).toEqual(new Set(["exact"]));
    given.answers.check = () => [];
    await expect(check()).rejects.toMatchObject({ code: "not-found" });
  });

  it("drops a suggestion that cannot be one, and keeps what was found", async () => {
    await shows("/contacts/4711");
    given.answers.check = () => [
      { n: 1, state: "healed", confidence: 0.9, candidates: 0, healed: { v: 1, kind: "sofa" } },
      { n: 2, state: "exact", candidates: 0 },
      { n: 3, state: "exact", candidates: -1 },
    ];
    const { anchors } = await check();
    expect(anchors.map(({ state }) => state)).toEqual(["healed", "exact", "not-checked"]);
    expect((await anchorHealth({}, given.services, null)).suggestions).toEqual([]);
  });

  it("believes no answer of another shape", async () => {
    await shows("/contacts/4711");
    given.answers.check = () => [{ n: 1, state: "exact", candidates: 0, value: "Li Na" }];
    await expect(check()).rejects.toMatchObject({ code: "not-found" });
    expect(await facts()).toEqual([]);
  });

  it("says so where the playbook names no control", async () => {
    await shows("/nothing/here");
    expect(await check()).toMatchObject({ pages: [], anchors: [] });
    expect(given.checked).toEqual([]);
  });

  it("is for key users and admins", async () => {
    await changeProfile({ role: "user" }, given.services);
    await shows("/contacts/4711");
    await expect(check()).rejects.toMatchObject({ code: "denied" });
    expect(given.checked).toEqual([]);
  });

  it("ends in every frame, also where the page is gone", async () => {
    await shows("/contacts/4711");
    await shows("/deals", 4);
    given.answers.check = () => {
      throw new Error("Could not establish connection");
    };
    expect(await endCheck({}, given.services, PANEL)).toBeNull();
    expect(given.checked.map(({ notice }) => notice.check)).toEqual([[], []]);
  });
});
