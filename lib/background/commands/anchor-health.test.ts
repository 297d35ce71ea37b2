import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import { chengduSource, DAY, MONDAY, noteDescriptor } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { anchorHealth, dismissSuggestion, suggestedPlaybook } from "./anchor-health";
import { changeProfile } from "./change-profile";
import { eraseMyData, myData } from "./my-data";
import { observe } from "./observe";
import { publishPlaybook } from "./publish-playbook";

const CONTACT = "https://crm.chengdu-filling.example/contacts/4711";
const NOTE = { watch: "log-visit/write-note", part: "step" } as const;
const TAB = { tab: 7, frame: 0 };

type Looked = Extract<Observation, { kind: "anchor-looked" }>;

let given: GivenStore;
let told = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook(
    { source: JSON.stringify(chengduSource), ...plainly },
    given.services,
    null,
  );
  await changeProfile({ introduced: true, department: "sales" }, given.services);
});

const look = (state: Looked["state"], more: Partial<Looked> = {}): Looked => ({
  kind: "anchor-looked",
  id: `page-life-0007:${++told}`,
  at: MONDAY,
  url: CONTACT,
  ...NOTE,
  state,
  ...more,
});

const tell = (...observations: Looked[]) =>
  observe(
    { url: CONTACT, observations, wantsOverlay: false, hasLocator: true },
    given.services,
    TAB,
  );

const facts = () =>
  given.store.read(async ({ events }) =>
    (await events.toArray()).flatMap((event) =>
      event.type === "AnchorLooked" ? [event.data] : [],
    ),
  );
const health = () => anchorHealth({}, given.services, null);

describe("what a page says about a control", () => {
  it("becomes a fact that names step, page and state, and nothing of the address", async () => {
    await tell(look("healed", { confidence: 0.93 }));
    expect(await facts()).toEqual([
      {
        playbook: { id: "chengdu-filling", version: 7 },
        process: "log-visit",
        step: "write-note",
        part: "step",
        page: "contact",
        anchor: expect.stringMatching(/^[0-9a-f]{16}$/),
        state: "healed",
        confidence: 0.93,
      },
    ]);
    expect(await myData({}, given.services, null)).not.toContain("4711");
  });

  it("becomes one fact a day while it stays the same, also within one message", async () => {
    await tell(look("exact"), look("exact"));
    await tell(look("exact", { at: MONDAY + 60_000 }));
    given.time.now = MONDAY + DAY;
    await tell(look("exact", { at: MONDAY + DAY }));
    expect(await facts()).toHaveLength(2);
  });

  it("is stored once, however often it is told", async () => {
    const missed = look("missing");
    await Promise.all([tell(missed), tell(missed), tell(missed)]);
    expect(await facts()).toHaveLength(1);
  });

  it("is left out where the playbook knows no such control, or not on that page", async () => {
    await tell(look("exact", { watch: "log-visit/no-such-step" }));
    await tell(look("exact", { part: "control" }));
    await tell(look("exact", { watch: "open-deal/name" }));
    await tell(look("exact", { url: "https://elsewhere.example/" }));
    expect(await facts()).toEqual([]);
  });

  it("is not recorded before the person was told what is", async () => {
    await changeProfile({ introduced: false }, given.services);
    await tell(look("healed", { healed: noteDescriptor }));
    expect(await facts()).toEqual([]);
    expect((await health()).suggestions).toEqual([]);
  });

  it("counts no step, starts no case and shows in no figure", async () => {
    await tell(look("exact"), look("missing"));
    const types = await given.store.read(async ({ events }) =>
      (await events.toArray()).map(({ type }) => type),
    );
    expect(types.slice(2)).toEqual(["AnchorLooked", "AnchorLooked"]);
  });
});

describe("the health of the controls", () => {
  it("is unknown without a playbook", async () => {
    const empty = givenStore();
    expect(await anchorHealth({}, empty.services, null)).toEqual({ report: null, suggestions: [] });
  });

  it("says what is missing since when", async () => {
    for (const day of [0, 1, 2]) {
      given.time.now = MONDAY + day * DAY;
      await tell(look(day === 0 ? "exact" : "missing", { at: given.time.now }));
    }
    const { report } = await health();
    expect(report?.today).toBe("2026-03-04");
    expect(report?.summary).toMatchObject({
      total: 9,
      degraded: 1,
      needYou: 1,
      since: { day: "2026-03-03", count: 1 },
    });
  });

  it("is folded from the facts, and goes with them when the person deletes their data", async () => {
    await tell(look("healed", { healed: noteDescriptor, confidence: 0.93 }));
    expect((await health()).report?.summary.healed).toBe(1);
    await eraseMyData({}, given.services, null);
    const after = await health();
    expect(after.report?.summary.notSeen).toBe(9);
    expect(after.suggestions).toEqual([]);
  });
});

describe("a suggestion", () => {
  const suggest = (hint: string, at = MONDAY) =>
    tell(look("healed", { at, confidence: 0.93, healed: { ...noteDescriptor, hints: [hint] } }));

  it("is kept, the newest of each control, and nothing is changed by it", async () => {
    given.time.now = MONDAY + DAY;
    await suggest("newer", MONDAY + DAY);
    await suggest("older", MONDAY);
    const { suggestions, report } = await health();
    expect(suggestions).toEqual([{ ...NOTE, confidence: 0.93, dismissed: false }]);
    expect(report?.summary.healed).toBe(1);
    const next = await suggestedPlaybook({ anchors: [NOTE] }, given.services, null);
    expect(next.processes[0]?.steps[0]?.anchor.descriptor?.hints).toEqual(["newer"]);
    const inForce = await given.store.read(async (_database, known) => known.playbook);
    expect(inForce?.version).toBe(7);
  });

  it("is used up once the playbook with it is published: the control begins anew", async () => {
    await suggest("now");
    const next = await suggestedPlaybook({ anchors: [NOTE] }, given.services, null);
    expect(next.version).toBe(8);
    const source = JSON.stringify(next);
    expect(await publishPlaybook({ source, ...plainly }, given.services, null)).toMatchObject({
      ok: true,
    });
    const { suggestions, report } = await health();
    expect(suggestions).toEqual([]);
    expect(report?.summary).toMatchObject({ healed: 0, notSeen: 9 });
  });

  it("stays dismissed when the page makes it again, and can be brought back", async () => {
    await suggest("now");
    await dismissSuggestion({ ...NOTE, dismissed: true }, given.services, null);
    await suggest("again", MONDAY + 1);
    expect((await health()).suggestions).toMatchObject([{ dismissed: true }]);
    await dismissSuggestion({ ...NOTE, dismissed: false }, given.services, null);
    expect((await health()).suggestions).toMatchObject([{ dismissed: false }]);
  });

  it("that is no longer there cannot be accepted", async () => {
    await expect(
      suggestedPlaybook({ anchors: [NOTE] }, given.services, null),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
