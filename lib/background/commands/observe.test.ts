import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "@/lib/core/event/observation";
import { chengduSource, HOUR, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changeProfile } from "./change-profile";
import { observe } from "./observe";
import { publishPlaybook } from "./publish-playbook";
import { fakeBrowser } from "wxt/testing";

const CRM = "https://crm.chengdu-filling.example";
const CONTACT = `${CRM}/contacts/4711`;
const TAB = { tab: 7, frame: 0 };

const session = (name: string) => {
  let n = 0;
  const id = () => `${name}:${++n}`;
  return {
    enters: (url: string, at = MONDAY): Observation => ({
      kind: "page-entered",
      id: id(),
      at,
      url,
      how: "arrived",
    }),
    tells: (
      kind: "field-filled" | "control-used" | "evidence-seen",
      watch: string,
      url = CONTACT,
      at = MONDAY,
    ): Observation => ({ kind, id: id(), at, url, watch }),
  };
};

async function introduced(
  department: string | null = "sales",
  source: object = chengduSource,
): Promise<GivenStore> {
  const given = await published(source);
  await changeProfile({ introduced: true, department }, given.services);
  return given;
}

async function published(source: object = chengduSource): Promise<GivenStore> {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  const given = givenStore();
  await publishPlaybook({ source: JSON.stringify(source), ...plainly }, given.services, null);
  return given;
}

const types = ({ store }: GivenStore) =>
  store.read(async (database) =>
    (await database.events.toArray())
      .map(({ type }) => type)
      .filter((type) => type !== "PlaybookPublished" && type !== "ProfileChanged"),
  );

const tell = (given: GivenStore, observations: Observation[], url = CONTACT, from = TAB) =>
  observe({ url, observations, wantsOverlay: false }, given.services, from);

const aVisit = () => {
  const page = session("page-life-0001");
  return [
    page.enters(CONTACT),
    page.tells("field-filled", "log-visit/write-note"),
    page.tells("control-used", "log-visit/save-note"),
    page.tells("evidence-seen", "log-visit/save-note"),
  ];
};

const VISIT = ["CaseStarted", "StepCompleted", "StepCompleted", "CaseCompleted"];

let given: GivenStore;
beforeEach(async () => {
  given = await introduced();
});

describe("a visit that the page tells", () => {
  it("is stored when it is answered", async () => {
    await tell(given, aVisit());
    expect(await types(given)).toEqual(VISIT);
  });

  it("is stored once, however often and in whatever portions it is told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), async (again) => {
        const other = await introduced();
        const visit = aVisit();
        for (const observation of visit) await tell(other, [observation]);
        for (const n of again) await tell(other, visit.slice(n));
        await Promise.all([tell(other, visit), tell(other, visit)]);
        expect(await types(other)).toEqual(VISIT);
      }),
      { numRuns: 10 },
    );
  });

  it("is stored once when two messages with it are on their way at the same time", async () => {
    const visit = aVisit();
    await Promise.all([tell(given, visit), tell(given, visit), tell(given, visit)]);
    expect(await types(given)).toEqual(VISIT);
  });

  it("loses nothing when a later message overtakes an earlier one", async () => {
    const page = session("page-life-0001");
    const first = page.tells("field-filled", "log-visit/write-note");
    const second = page.tells("field-filled", "review/amount", `${CRM}/deals/7`);
    await tell(given, [second]);
    await tell(given, [first]);
    await tell(given, [first, second]);
    expect(await types(given)).toEqual([
      "CaseStarted",
      "StepCompleted",
      "CaseStarted",
      "StepCompleted",
    ]);
  });

  it("never lies in the future, whatever the page's clock says", async () => {
    const page = session("page-life-0001");
    await tell(given, [
      page.tells("field-filled", "log-visit/write-note", CONTACT, MONDAY + 99 * HOUR),
    ]);
    const events = await given.store.read((database) => database.events.toArray());
    expect(Math.max(...events.map(({ at }) => at))).toBe(MONDAY);
  });

  it("leaves no address, no name and no number of the customer in the database", async () => {
    await tell(given, aVisit(), `${CONTACT}?q=成都精密灌装设备有限公司`);
    const { publications: _published, ...rest } = await given.dump();
    expect(rest.events?.length).toBeGreaterThan(4);
    const everything = JSON.stringify(rest);
    for (const trace of ["4711", "成都精密灌装设备有限公司", CRM]) {
      expect(everything).not.toContain(trace);
    }
  });

  it("tells the other frames of its tab that the plan changed", async () => {
    await tell(given, aVisit());
    expect(given.notices).toEqual([{ tab: 7, notice: { notice: "plan-changed" } }]);
  });
});

describe("nothing is stored", () => {
  it("of a person who has not been told what is recorded", async () => {
    const stranger = await published();
    const reply = await tell(stranger, aVisit());
    expect(await types(stranger)).toEqual([]);
    expect(reply.plan.prompt).toBeNull();
  });

  it("before a playbook is published", async () => {
    const empty = givenStore();
    await changeProfile({ introduced: true }, empty.services);
    expect((await tell(empty, aVisit())).plan.watches).toEqual([]);
    expect(await types(empty)).toEqual([]);
  });

  it("of a department that does not do the process", async () => {
    const quality = await introduced("quality");
    await tell(quality, aVisit());
    expect(await types(quality)).toEqual([]);
  });

  it("by asking for the plan alone", async () => {
    const before = await given.dump();
    await tell(given, []);
    expect(await given.dump()).toEqual(before);
  });
});

describe("a process that a record goes through once", () => {
  it("does not begin again by a save whose evidence is a page without the record", async () => {
    const [logVisit, openDeal] = chengduSource.processes;
    const [, save] = openDeal?.steps ?? [];
    const [writeNote] = logVisit?.steps ?? [];
    const closeDeal = {
      ...openDeal,
      id: "close-deal",
      startsOn: undefined,
      repeats: false,
      steps: [{ ...save, page: "deal" }],
    };
    const sales = await introduced("sales", {
      ...chengduSource,
      processes: [closeDeal, { ...logVisit, steps: [writeNote] }],
    });
    const page = session("page-life-0001");
    const closes = async () => {
      const deal = `${CRM}/deals/88`;
      const at = sales.time.now;
      await tell(sales, [page.enters(deal, at)], deal);
      await tell(sales, [page.tells("control-used", "close-deal/save", deal, at)], deal);
      await tell(sales, [page.enters(`${CRM}/deals`, at)], `${CRM}/deals`);
    };
    await closes();
    // So many that the case of the deal is no longer at hand.
    const visits = Array.from({ length: 45 }, (_, n) => `${CRM}/contacts/${n}`);
    await tell(
      sales,
      visits.map((url) => page.tells("field-filled", "log-visit/write-note", url)),
    );
    sales.time.now += 24 * HOUR;
    await closes();
    const started = (await types(sales)).filter((type) => type === "CaseStarted");
    expect(started).toHaveLength(1 + visits.length);
  });
});

describe("the answer", () => {
  it("names the watches of exactly this page", async () => {
    const reply = await tell(given, [session("page-life-0001").enters(CONTACT)]);
    expect(reply.plan.watches.map(({ watch }) => watch)).toEqual([
      "log-visit/write-note",
      "log-visit/save-note",
      "log-visit/photo",
    ]);
    expect(reply.plan.prompt).toMatchObject({ watch: "log-visit/write-note", text: "刚拜访过？" });
  });

  it("draws nothing where no playbook reaches", async () => {
    const url = "https://mail.example/inbox";
    const reply = await tell(given, [session("page-life-0001").enters(url)], url);
    expect(reply).toMatchObject({ overlay: null, plan: { watches: [], pages: [] } });
  });

  it("awaits the evidence of a save on the next page, too", async () => {
    const page = session("page-life-0001");
    await tell(given, [page.tells("control-used", "log-visit/save-note")]);
    const next = session("page-life-0002");
    const reply = await tell(given, [next.enters(`${CRM}/deals`)], `${CRM}/deals`);
    expect(reply.plan.awaited).toEqual(["log-visit/save-note"]);
    await tell(
      given,
      [next.tells("evidence-seen", "log-visit/save-note", `${CRM}/deals`)],
      `${CRM}/deals`,
    );
    expect(await types(given)).toEqual(["CaseStarted", "StepCompleted"]);
  });

  it("of another tab awaits nothing: a save belongs to the tab where it was pressed", async () => {
    await tell(given, [session("page-life-0001").tells("control-used", "log-visit/save-note")]);
    const reply = await tell(given, [], CONTACT, { tab: 8, frame: 0 });
    expect(reply.plan.awaited).toEqual([]);
  });
});

describe("what a tab shows", () => {
  it("is forgotten for its frames when the tab comes to another page", async () => {
    const top = session("page-life-0001");
    await tell(given, [top.enters(`${CRM}/deals`)], `${CRM}/deals`);
    await tell(given, [session("frame-life-001").enters(CONTACT)], CONTACT, { tab: 7, frame: 12 });
    // The whole tab goes elsewhere; frame 12 is gone with its page.
    await tell(
      given,
      [session("page-life-0002").enters("https://mail.example/")],
      "https://mail.example/",
    );
    const row = await given.store.read((database) => database.tabs.get(7));
    expect(Object.values(row?.frames ?? {}).flat()).toEqual([]);
  });
});

describe("the locator", () => {
  const ask = (url: string, hasLocator: boolean) =>
    observe({ url, observations: [], wantsOverlay: false, hasLocator }, given.services, TAB);

  it("is put into a frame whose page a step names", async () => {
    await ask(CONTACT, false);
    expect(given.located).toEqual([TAB]);
  });

  it("is not put there twice, nor into any other page", async () => {
    await ask(CONTACT, true);
    await ask(`${CRM}/calendar`, false);
    expect(given.located).toEqual([]);
  });
});
