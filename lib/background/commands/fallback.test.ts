import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import { newcomer } from "@/lib/core/mastery/mastery";
import { mastery } from "@/lib/core/projection/mastery";
import { fold } from "@/lib/core/projection/projection";
import { DAY, HOUR, MINUTE, MONDAY, typesOf } from "@/test/given";
import { fallbackSource, SHEET } from "@/test/given-fallback";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { readAll } from "../store/event-log";
import { changeProfile } from "./change-profile";
import { fallback, sayFallback, settleReason, takeFallbackBack } from "./fallback";
import { observe } from "./observe";
import { openStep } from "./open-step";
import { view } from "./panel-view";
import { checkPlaybook, publishPlaybook } from "./publish-playbook";
import { sites } from "./sites";

const TAB = { tab: 7, frame: 0 };
const source = JSON.stringify(fallbackSource);
const GOOGLE = "https://docs.google.com/*";

let given: GivenStore;
let n = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [GOOGLE], permissions: [] });
  fakeBrowser.runtime.getManifest = () => ({ host_permissions: [] }) as never;
  given = givenStore();
  await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
  await changeProfile({ introduced: true, department: "sales", language: "en" }, given.services);
});

afterEach(() => vi.restoreAllMocks());

type Told = Extract<Observation, { kind: "fallback" }>;

const enters = (url: string): Observation => ({
  kind: "page-entered",
  id: `page-life-0001:${++n}`,
  at: given.time.now,
  url,
  how: "arrived",
});
const told = (watch: string, what: Told["what"], reason?: string): Observation => ({
  kind: "fallback",
  id: `page-life-0001:${++n}`,
  at: given.time.now,
  watch,
  what,
  ...(reason ? { reason } : {}),
});
const tell = (url: string, ...observations: Observation[]) =>
  observe({ url, observations, wantsOverlay: false }, given.services, TAB);
const facts = async () =>
  (await given.store.read((database) => readAll(database))).filter(({ type }) =>
    type.startsWith("Fallback"),
  );
const report = (more = {}) =>
  fallback(
    { from: "2026-03-01", to: "2026-04-30", department: null, process: null, tool: null, ...more },
    given.services,
    null,
  );

describe("on an old tool's page", () => {
  it("there is a question and no panel, and nothing of the CRM to watch", async () => {
    const { plan, shown, overlay } = await tell(SHEET, enters(SHEET));
    expect(plan).toMatchObject({ pages: [], watches: [], anchors: [], prompt: null });
    expect(plan.fallbacks).toMatchObject([
      { watch: "old-tool:visit-sheet", question: { name: "Visit sheet 2025", hasStep: true } },
    ]);
    expect(shown).toEqual([]);
    expect(overlay?.panel.open).toBe(false);
    expect(given.located).toEqual([]);
    expect(await facts()).toEqual([]);
  });

  it("what follows is noted by its id in the playbook: no address, no title", async () => {
    await tell(SHEET, enters(SHEET), told("old-tool:visit-sheet", "noticed"));
    const { plan } = await tell(SHEET, told("old-tool:visit-sheet", "asked"));
    expect(plan.fallbacks[0]?.question).toBeNull();
    await tell(SHEET, told("old-tool:visit-sheet", "explained", "too-slow"));
    expect(typesOf(await facts())).toEqual([
      "FallbackNoticed",
      "FallbackAsked",
      "FallbackExplained",
    ]);
    const { publications: _published, ...rest } = await given.dump();
    const everything = JSON.stringify(rest);
    for (const trace of [SHEET, "docs.google.com/spreadsheets", "1vIsIt2025"]) {
      expect(everything).not.toContain(trace);
    }
    expect(everything).toContain("visit-sheet");
  });

  it("somebody who was not told what is recorded is not asked, and nothing is noted", async () => {
    await changeProfile({ introduced: false }, given.services);
    const { plan, overlay } = await tell(SHEET, told("old-tool:visit-sheet", "noticed"));
    expect(plan.fallbacks).toEqual([]);
    expect(overlay).toBeNull();
    expect(await facts()).toEqual([]);
  });

  it("another department's people are left alone", async () => {
    await changeProfile({ department: "quality" }, given.services);
    expect((await tell(SHEET, enters(SHEET))).overlay).toBeNull();
  });

  it("the question keeps its distance from other interruptions, in both directions", async () => {
    await tell(SHEET, enters(SHEET), told("old-tool:visit-sheet", "asked"));
    const CRM = "https://crm.chengdu-filling.example/contacts/4711";
    given.time.now += MINUTE;
    expect((await tell(CRM, enters(CRM))).plan.prompt).toBeNull();
    given.time.now += 30 * MINUTE;
    const { plan } = await tell(CRM, enters(CRM));
    expect(plan.prompt?.watch).toBe("log-visit/write-note");
    const shown: Observation = {
      kind: "prompt-shown",
      id: `page-life-0001:${++n}`,
      at: given.time.now,
      watch: "log-visit/write-note",
      prompt: "prompt-0001",
    };
    await tell(CRM, shown);
    const intranet = "http://intranet.chengdu-filling.example/deals/new";
    expect((await tell(intranet, enters(intranet))).plan.fallbacks[0]?.question).toBeNull();
    given.time.now += 30 * MINUTE;
    expect((await tell(intranet, enters(intranet))).plan.fallbacks[0]?.question).not.toBeNull();
  });
});

describe("the way to the step", () => {
  it("opens the CRM in a tab of its own", async () => {
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    await openStep({ watch: "old-tool:intranet-deals" }, given.services, TAB);
    expect(create).toHaveBeenCalledWith({
      url: "https://crm.chengdu-filling.example/deals/create",
    });
  });

  it("opens nothing that the playbook does not name", async () => {
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    for (const watch of ["old-tool:gone", "sign:copy-deals", "https://evil.example"]) {
      await expect(openStep({ watch }, given.services, TAB)).rejects.toThrow("not-found");
    }
    expect(create).not.toHaveBeenCalled();
  });
});

describe("“I did it in the old sheet”", () => {
  const say = (reason: string | null, watch = "log-visit/write-note") =>
    sayFallback({ watch, caseId: null, reason }, given.services, TAB);

  it("is noted with or without a reason", async () => {
    await say(null);
    await say("customer-wants");
    expect(await facts()).toMatchObject([
      { type: "FallbackNoticed", data: { source: "self-report", step: "write-note" } },
      { type: "FallbackNoticed" },
      { type: "FallbackExplained", data: { source: "self-report", reason: "customer-wants" } },
    ]);
    expect((await report()).places).toMatchObject([{ source: "self-report", noticed: 2 }]);
  });

  it("is a slip: the step's prompt comes back one level, once an afternoon", async () => {
    const CONTACT = "https://crm.chengdu-filling.example/contacts/4711";
    for (const day of [0, 1, 2, 3]) {
      given.time.now = MONDAY + day * DAY;
      const at = given.time.now;
      const filled: Observation = {
        kind: "field-filled",
        id: `page-life-0001:${++n}`,
        at,
        url: CONTACT,
        watch: "log-visit/write-note",
      };
      await tell(CONTACT, filled);
      given.time.now += 9 * HOUR;
      await tell(CONTACT);
    }
    const level = async () => {
      const all = await given.store.read((database) => readAll(database));
      return fold(mastery, all).get("all")?.["log-visit/write-note"]?.level;
    };
    expect(await level()).toBe("silent");
    await say(null);
    await say(null);
    expect(await level()).toBe("hint");
  });

  it("is taken back: figures, reasons and the step are as they were, and it is not there twice", async () => {
    await say("customer-wants");
    const saidAt = given.time.now;
    given.time.now += DAY;
    await say("customer-wants");
    const watch = "log-visit/write-note";
    await takeFallbackBack({ watch, saidAt }, given.services, TAB);
    const { places, reasons } = await report();
    expect(places).toMatchObject([{ source: "self-report", noticed: 1 }]);
    expect(reasons).toMatchObject([{ reason: "customer-wants", count: 1 }]);
    await expect(takeFallbackBack({ watch, saidAt }, given.services, TAB)).rejects.toThrow(
      "not-found",
    );
    await takeFallbackBack({ watch, saidAt: given.time.now }, given.services, TAB);
    expect(await report()).toMatchObject({ places: [], reasons: [] });
  });

  it("is taken back once by two clicks in one batch, and from the department that it was said in", async () => {
    const watch = "log-visit/write-note";
    await changeProfile({ department: "sales" }, given.services);
    await say("customer-wants");
    const saidAt = given.time.now;
    await changeProfile({ department: "service" }, given.services);
    const twice = [1, 2].map(() => takeFallbackBack({ watch, saidAt }, given.services, TAB));
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await report()).toMatchObject({ places: [], reasons: [], details: [] });
  });

  it("has a reason that is called mended until it is given again", async () => {
    const watch = { process: "log-visit", step: "write-note", reason: "customer-wants" };
    await say("customer-wants");
    await settleReason({ ...watch, settled: true }, given.services, null);
    expect((await report()).issues).toMatchObject([{ ...watch, count: 1, state: "settled" }]);
    given.time.now += DAY;
    await say("customer-wants");
    expect((await report()).issues).toMatchObject([{ count: 2, since: 1, state: "again" }]);
    await settleReason({ ...watch, settled: false }, given.services, null);
    expect((await report()).issues).toMatchObject([{ state: "open", settledOn: null }]);
  });

  it("taken back, it is no slip", async () => {
    const watch = "log-visit/write-note";
    await say(null);
    await takeFallbackBack({ watch, saidAt: given.time.now }, given.services, TAB);
    const all = await given.store.read((database) => readAll(database));
    expect(fold(mastery, all).get("all")?.[watch]).toEqual(newcomer);
  });

  it("takes no unknown step or reason, and nothing before the person was told", async () => {
    await expect(say(null, "log-visit/gone")).rejects.toThrow("not-found");
    await expect(say("because of Brandt & Söhne")).rejects.toThrow("not-found");
    await changeProfile({ introduced: false }, given.services);
    await expect(say(null)).rejects.toThrow("denied");
    expect(await facts()).toEqual([]);
  });

  it("offers the playbook's reasons in the reader's language", async () => {
    await changeProfile({ language: "zh-CN" }, given.services);
    const { fallbackReasons } = await view({}, given.services, TAB);
    expect(fallbackReasons[0]).toEqual({ id: "field-missing", text: "缺少要填的字段" });
  });
});

describe("an old tool's host", () => {
  it("stands among the sites, allowed or not", async () => {
    expect(await sites({}, given.services, null)).toContainEqual({
      pattern: GOOGLE,
      name: "Visit sheet 2025",
      granted: true,
      fixed: false,
    });
    expect(await sites({}, given.services, null)).toContainEqual({
      pattern: "http://intranet.chengdu-filling.example/*",
      name: "Deals on the intranet",
      granted: false,
      fixed: false,
    });
  });

  it("is named before publishing when it is not allowed yet", async () => {
    const services = {
      ...given.services,
      isGranted: async (origin: string) => origin.includes("crm"),
    };
    expect(await checkPlaybook({ source }, services, null)).toMatchObject({
      ungranted: [
        GOOGLE,
        "https://chengdufilling.sharepoint.example/*",
        "http://intranet.chengdu-filling.example/*",
      ],
    });
  });
});
