import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import { chengduSource, HOUR, MINUTE, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changes, training } from "@/test/learning";
import { answerPrompts } from "./answer-prompts";
import { changeProfile } from "./change-profile";
import { sayFallback } from "./fallback";
import { acknowledgeChange } from "./learning";
import { eraseMyData } from "./my-data";
import { observe } from "./observe";
import { view } from "./panel-view";
import { publishPlaybook } from "./publish-playbook";
import { requestHelp } from "./request-help";
import { sayStep } from "./say-step";
import { setPause } from "./set-pause";
import { whoAmI } from "./who-am-i";

const CONTACT = "https://crm.chengdu-filling.example/contacts/4711";
const TAB = { tab: 7, frame: 0 };

let given: GivenStore;
let badge: string;
let n = 0;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  fakeBrowser.runtime.getManifest = () => ({ version: "1" }) as never;
  vi.spyOn(fakeBrowser.action, "setBadgeText").mockImplementation(async ({ text }) => {
    badge = text ?? "";
  });
  given = givenStore();
  n = 0;
  const source = JSON.stringify({ ...chengduSource, changes, training });
  await publishPlaybook({ source, ...plainly }, given.services, null);
  await changeProfile({ introduced: true, department: "sales" }, given.services);
});

/** A visit that a page tells of, begun and done. */
const visit = (at: number): Observation[] => {
  const id = () => `page-life-0001:${++n}`;
  const watched = { at, url: CONTACT } as const;
  return [
    { kind: "page-entered", id: id(), ...watched, how: "arrived" },
    { kind: "field-filled", id: id(), ...watched, watch: "log-visit/write-note" },
    { kind: "control-used", id: id(), ...watched, watch: "log-visit/save-note" },
    { kind: "evidence-seen", id: id(), ...watched, watch: "log-visit/save-note" },
  ];
};

const tell = (observations: Observation[]) =>
  observe({ url: CONTACT, observations, wantsOverlay: false }, given.services, TAB);

const work = () =>
  given.store.read(async (database) =>
    (await database.events.toArray())
      .map(({ type }) => type)
      .filter((type) => type !== "PlaybookPublished" && type !== "ProfileChanged"),
  );

const pause = (length: "hour" | "open" | "over") => setPause({ length }, given.services);

describe("while a person pauses", () => {
  it("no page is read, no prompt comes, and nothing that a page tells is noted", async () => {
    await tell(visit(MONDAY));
    expect((await tell([])).plan.watches).not.toEqual([]);
    const before = await work();
    await pause("open");
    given.time.now += MINUTE;
    const { plan, compared } = await tell(visit(given.time.now));
    expect(plan).toMatchObject({
      pages: [],
      watches: [],
      anchors: [],
      prompt: null,
      fallbacks: [],
    });
    expect(compared).toBe("");
    expect(await work()).toEqual(before);
  });

  it("nothing is noted of what they do in a panel that does not know it yet", async () => {
    await pause("hour");
    const watch = "log-visit/write-note";
    const { services } = given;
    await answerPrompts({ watch, answer: "declined" }, services, TAB);
    await requestHelp({ process: "log-visit", step: "write-note" }, services, TAB);
    await acknowledgeChange({ id: "visit-note" }, services, TAB);
    await sayFallback({ watch, caseId: null, reason: null }, services, TAB);
    await sayStep({ watch, caseId: null, says: "confirmed" }, services, TAB);
    expect(await work()).toEqual([]);
  });

  it("panel, console and toolbar say so", async () => {
    await pause("hour");
    const running = { from: MONDAY, until: MONDAY + HOUR };
    expect((await view({}, given.services, TAB)).pause).toEqual(running);
    expect((await whoAmI({}, given.services, null)).pause).toEqual(running);
    expect(badge).toBe("II");
    await pause("over");
    expect((await view({}, given.services, TAB)).pause).toBeNull();
    expect((await whoAmI({}, given.services, null)).pause).toBeNull();
    expect(badge).toBe("");
  });

  it("settings still change", async () => {
    await pause("open");
    await changeProfile({ department: "after-sales" }, given.services);
    expect(await given.store.read(async (_database, { profile }) => profile)).toMatchObject({
      department: "after-sales",
      pause: { until: null },
    });
  });
});

describe("once the pause is over", () => {
  it("work is noted again, by itself after an hour, and what was done in it is not", async () => {
    await pause("hour");
    const during = visit(MONDAY + 30 * MINUTE);
    given.time.now = MONDAY + HOUR;
    await tell(during); // told late
    expect(await work()).toEqual([]);
    const { plan } = await tell(visit(given.time.now));
    expect(plan.watches).not.toEqual([]);
    expect(await work()).toContain("CaseCompleted");
  });

  it("and the data are deleted, nothing of it is left", async () => {
    await pause("over");
    await pause("open");
    await eraseMyData({}, given.services, null);
    expect(await given.store.read(async (_database, { profile }) => profile.pause)).toBeNull();
    expect(await work()).toEqual(["TraceErased"]);
  });
});
