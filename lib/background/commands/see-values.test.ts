import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestOf } from "@/lib/messages/call";
import type { PageCalls } from "@/lib/messages/page";
import { pageCalls } from "@/lib/messages/page";
import { chengduSource, DAY, HOUR, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { fakeBrowser } from "wxt/testing";
import { compareSeen } from "../parallel/compare-seen";
import { changeProfile } from "./change-profile";
import { ledgerPlan } from "./ledger-plan";
import { observe } from "./observe";
import { introduce } from "./panel-profile";
import { publishPlaybook } from "./publish-playbook";
import { seeValues } from "./see-values";
import { showInPanel } from "./show-in-panel";

vi.mock("../parallel/compare-seen", { spy: true });

const CRM = "https://crm.chengdu-filling.example";
const CONTACT = `${CRM}/contacts/4711`;
const TAB = { tab: 7, frame: 0 };
const text = (en: string) => ({ en, "zh-CN": en });

const source = {
  ...chengduSource,
  parallelRuns: [
    {
      id: "customers",
      name: text("Customers"),
      recordType: "contact",
      departments: ["sales"],
      from: "2026-03-02",
      key: ["name"],
      fields: [
        {
          id: "name",
          name: { en: "Name", "zh-CN": "名称" },
          seen: [{ page: "contact", control: { labels: ["Name"] } }],
        },
        { id: "phone", name: { en: "Phone", "zh-CN": "电话" } },
      ],
      lists: [{ page: "calendar", cells: [{ field: "phone", header: ["Phone"] }] }],
    },
  ],
};
source.sites = structuredClone(source.sites);
source.sites[0]!.pages.push({
  id: "calendar",
  name: text("Calendar"),
  path: "/calendar",
});

let given: GivenStore;
beforeEach(async () => {
  vi.mocked(compareSeen).mockClear();
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook({ source: JSON.stringify(source), ...plainly }, given.services, null);
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", role: "key-user" },
    given.services,
  );
});

type Told = RequestOf<PageCalls["seeValues"]>;
const told: Told = {
  run: "customers",
  url: CONTACT,
  where: "record-page",
  seenAt: MONDAY - HOUR,
  records: [{ links: [], values: { name: "成都精密灌装", phone: "028-8512" } }],
};
const see = (change: Partial<Told> = {}) =>
  seeValues(pageCalls.seeValues.request.parse({ ...told, ...change }), given.services, TAB);
const taken = () => vi.mocked(compareSeen).mock.calls.at(-1)![2];

describe("what a page tells of a record", () => {
  it("is taken as far as the run names it for this page, under the record's hash", async () => {
    expect((await see()).records).toMatchObject([{ outcome: null, fields: { name: "unseen" } }]);
    const [record] = taken().records;
    expect([...record!.values]).toEqual([["name", "成都精密灌装"]]);
    expect(record!.record).toMatch(/^[0-9a-f]{32}$/);
    expect(taken().at).toBe(MONDAY - HOUR);
  });

  it("was not seen in the future", async () => {
    await see({ seenAt: MONDAY + DAY });
    expect(taken().at).toBe(MONDAY);
  });

  it("is one record, and the address says which", async () => {
    const other = { links: [`${CRM}/contacts/1`], values: { name: "B" } };
    await see({ records: [other, ...told.records] });
    const [first, ...others] = taken().records;
    expect(others).toEqual([]);
    await see();
    expect(first!.record).toBe(taken().records[0]!.record);
  });

  it.each([
    ["of another page", { url: `${CRM}/elsewhere/1` }],
    ["of a run that there is not", { run: "orders" }],
    ["of a list where there is none", { where: "list" as const }],
  ])("is refused %s", async (_what, change) => {
    await expect(see(change)).rejects.toMatchObject({ code: "denied" });
  });

  it("is refused after the run's last day, to other departments, and before the person was asked", async () => {
    given.time.now = MONDAY + 40 * DAY;
    await expect(see()).rejects.toMatchObject({ code: "denied" });
    given.time.now = MONDAY;
    await changeProfile({ department: "quality" }, given.services);
    await expect(see()).rejects.toMatchObject({ code: "denied" });
    await changeProfile({ department: "sales", introduced: false }, given.services);
    await expect(see()).rejects.toMatchObject({ code: "denied" });
  });

  it("is refused until the person was told that values are kept, also who was asked before there was a run", async () => {
    await changeProfile({ toldOfValues: false }, given.services);
    await expect(see()).rejects.toMatchObject({ code: "denied" });
    const answers = { department: "sales", displayName: null, language: "zh-CN" } as const;
    await introduce(answers, given.services, TAB);
    expect((await see()).records).toHaveLength(1);
  });

  it("a clerk is not told, for nothing is kept; a key user later is", async () => {
    await changeProfile({ toldOfValues: false, role: "user" }, given.services);
    const answers = { department: "sales", displayName: null, language: "zh-CN" } as const;
    await introduce(answers, given.services, TAB);
    await changeProfile({ role: "key-user" }, given.services);
    await expect(see()).rejects.toMatchObject({ code: "denied" });
  });

  it("is bounded", () => {
    const parses = (change: Partial<Told>) =>
      pageCalls.seeValues.request.safeParse({ ...told, ...change }).success;
    const row = { links: [], values: {} };
    expect(parses({ records: Array.from({ length: 500 }, () => row) })).toBe(true);
    expect(parses({ records: Array.from({ length: 501 }, () => row) })).toBe(false);
    expect(parses({ records: [{ links: [], values: { name: "x".repeat(2001) } }] })).toBe(false);
  });
});

describe("what a list tells", () => {
  it("belongs to the first record of the run's type that a row leads to", async () => {
    await see({
      url: `${CRM}/calendar`,
      where: "list",
      reading: "reading-1",
      records: [
        { links: [`${CRM}/nowhere`, CONTACT], values: { phone: "1", name: "not of this list" } },
        { links: [], values: { phone: "2" } },
      ],
    });
    const [first, second] = taken().records;
    expect(first!.record).toMatch(/^[0-9a-f]{32}$/);
    expect([...first!.values.keys()]).toEqual(["phone"]);
    expect(second!.record).toBe(null);
    expect(taken().reading).toBe("reading-1");
  });
});

describe("the script that reads pages", () => {
  const ask = (url: string, hasLedger = false) =>
    observe({ url, observations: [], wantsOverlay: false, hasLedger }, given.services, TAB);

  it("is put once into a frame whose page a run names", async () => {
    const { compared } = await ask(CONTACT);
    expect(compared).not.toBe("");
    expect(given.compared).toEqual([TAB]);
    await ask(CONTACT, true);
    expect(given.compared).toHaveLength(1);
  });

  it("is not put into other pages, nor outside of the run's days", async () => {
    expect((await ask(`${CRM}/elsewhere`)).compared).toBe("");
    given.time.now = MONDAY + 40 * DAY;
    expect((await ask(CONTACT)).compared).toBe("");
    expect(given.compared).toEqual([]);
  });

  it("is for key users and admins: a clerk's pages are not read", async () => {
    const plan = () => ledgerPlan({ url: CONTACT }, given.services, TAB);
    await changeProfile({ role: "user", language: "zh-CN" }, given.services);
    expect(await plan()).toEqual({ plans: [], badges: null });
    await expect(see()).rejects.toThrow("denied");
    await changeProfile({ role: "key-user" }, given.services);
    expect((await plan()).plans).toHaveLength(1);
    expect((await plan()).badges?.names).toEqual({
      "customers/name": "名称",
      "customers/phone": "电话",
    });
    const { compared } = await ask(CONTACT, true);
    await changeProfile({ language: "en" }, given.services);
    expect((await ask(CONTACT, true)).compared).not.toBe(compared);
  });
});

describe("a badge that is pressed", () => {
  it("opens the panel", async () => {
    await showInPanel({ run: "customers", field: "name" }, given.services, TAB);
    expect(given.notices.at(-1)).toMatchObject({
      tab: 7,
      notice: { notice: "panel-changed", panel: { open: true, collapsed: false } },
    });
  });

  it("of a field that there is not opens nothing", async () => {
    const shown = showInPanel({ run: "customers", field: "shoe-size" }, given.services, TAB);
    await expect(shown).rejects.toMatchObject({ code: "not-found" });
  });
});
