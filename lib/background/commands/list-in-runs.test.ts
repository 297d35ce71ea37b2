import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { newTabState } from "@/lib/core/process/tab-state";
import { chengduSource, HOUR, MINUTE, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { pageCalls } from "@/lib/messages/page";
import type { Services } from "../context";
import { forgetTab } from "../forget-tab";
import { runRow } from "../parallel/import";
import { changeProfile } from "./change-profile";
import { endList, listInRuns, readList } from "./list-in-runs";
import { publishPlaybook } from "./publish-playbook";
import { seeValues } from "./see-values";

const CRM = "https://crm.chengdu-filling.example";
const LIST = `${CRM}/contact-list`;
const TAB = { tab: 7, frame: 0 };
const OTHER_TAB = { tab: 8, frame: 0 };
const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const source = structuredClone({
  ...chengduSource,
  parallelRuns: [
    {
      id: "customers",
      name: text("Customers", "客户"),
      recordType: "contact",
      from: "2026-03-02",
      key: ["number"],
      fields: [
        { id: "number", name: text("Number", "客户编号") },
        { id: "name", name: text("Name", "客户名称") },
      ],
      lists: [
        {
          page: "contact-list",
          cells: [
            { field: "number", header: ["Number"] },
            { field: "name", header: ["Name"] },
          ],
        },
      ],
    },
  ],
});
source.sites[0]!.pages.push({
  id: "contact-list",
  name: text("Contacts", "客户列表"),
  path: "/contact-list",
});

type Values = Readonly<Record<string, string>>;
let given: GivenStore;
let services: Services;
/** What the page shows, by tab. */
let shown: Values[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  services = {
    ...given.services,
    notify: {
      ...given.services.notify,
      // As the page does: it tells its rows, and then how many they were.
      ledger: async (tab, notice) => {
        if (notice.ledger !== "read-list") return undefined;
        await tell(tab, notice.reading);
        return shown.length;
      },
    },
  };
  await publishPlaybook({ source: JSON.stringify(source), ...plainly }, services, null);
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", role: "key-user" },
    services,
  );
  for (const tab of [TAB, OTHER_TAB]) {
    await shows(tab.tab);
  }
});

/** The list stands in the tab. */
const shows = (tab: number) =>
  given.store.commit(({ database }) =>
    database.tabs.put({
      ...newTabState(tab),
      frames: { 0: [{ page: "contact-list", record: null }] },
    }),
  );

async function tell(tab: number, reading: string | null): Promise<void> {
  const records = shown.map((values) => ({ links: [], values }));
  const told = { run: "customers", url: LIST, where: "list" as const, seenAt: given.time.now };
  const request = pageCalls.seeValues.request.parse({ ...told, records, reading });
  await seeValues(request, services, { tab, frame: 0 });
}

const read = (from = TAB) => readList({ run: "customers", turn: false }, services, from);
const under = async (from = TAB) =>
  (await listInRuns({}, services, from)).find(({ run }) => run === "customers")!;
const end = async (reading: string, isAll = true, from = TAB) =>
  endList({ run: "customers", reading, isAll }, services, from);
const look = async () =>
  given.store.read(async (database) => (await runRow(database, "customers")).look);

const first = [
  { number: "K-1", name: "成都精密灌装" },
  { number: "K-2", name: "Brandt & Söhne KG" },
];
const second = [{ number: "K-3", name: "绵阳九州" }];

describe("a list that is read to its end", () => {
  it("is a complete look at the CRM, of when it began", async () => {
    shown = first;
    await read();
    given.time.now += 5 * MINUTE;
    shown = second;
    await read();
    const { reading, keyNames } = await under();
    expect(reading).toMatchObject({ rows: 3, unknown: 0 });
    expect(keyNames).toEqual(["客户编号"]);
    expect(await end(reading!.id)).toBe("looked");
    expect(await look()).toEqual({ at: MONDAY, how: "list" });
    expect(await under()).toMatchObject({ reading: null, lookedAt: MONDAY });
  });

  it("counts a record that is shown twice once", async () => {
    shown = first;
    await read();
    shown = [...first, ...second];
    await read();
    expect((await under()).reading).toMatchObject({ rows: 3 });
  });

  it("is none when it was given up, or showed nothing", async () => {
    shown = first;
    await read();
    expect(await end((await under()).reading!.id, false)).toBe("no-look");
    shown = [];
    await read();
    expect(await end((await under()).reading!.id)).toBe("no-look");
    expect(await look()).toBeNull();
  });

  it("is none when a row did not show which record it is; an empty key is a key", async () => {
    shown = [...first, { name: "Ohne Nummer" }];
    await read();
    const { reading } = await under();
    expect(reading).toMatchObject({ rows: 2, unknown: 1 });
    expect(await end(reading!.id)).toBe("no-look");
    shown = [...first, { number: "", name: "Ohne Nummer" }];
    await read();
    expect((await under()).reading).toMatchObject({ rows: 2, unknown: 0 });
    expect(await end((await under()).reading!.id)).toBe("looked");
  });

  it("does not overrule a newer look", async () => {
    shown = first;
    await read();
    const newer = { at: MONDAY + HOUR, how: "export" } as const;
    await given.store.keep(async (database) => {
      await database.parallelRuns.put({ ...(await runRow(database, "customers")), look: newer });
    });
    await end((await under()).reading!.id);
    expect(await look()).toEqual(newer);
  });
});

describe("a reading", () => {
  it("belongs to its tab: another one has its own, and cannot end it", async () => {
    shown = first;
    await read();
    expect((await under(OTHER_TAB)).reading).toBeNull();
    const { id } = (await under()).reading!;
    expect(await end(id, true, OTHER_TAB)).toBe("over");
    expect((await under()).reading?.id).toBe(id);
    shown = second;
    await read(OTHER_TAB);
    expect((await under(OTHER_TAB)).reading).toMatchObject({ rows: 1 });
    expect((await under()).reading).toMatchObject({ rows: 2 });
  });

  it("goes with its tab, and is over when it has rested for more than half an hour", async () => {
    shown = first;
    await read();
    await forgetTab(services, TAB.tab);
    await shows(TAB.tab);
    expect((await under()).reading).toBeNull();
    await read();
    const { id } = (await under()).reading!;
    given.time.now += 31 * MINUTE;
    expect((await under()).reading).toBeNull();
    expect(await end(id)).toBe("over");
    expect(await look()).toBeNull();
  });

  it("does not count what is told of another one, or of none", async () => {
    shown = first;
    await read();
    shown = second;
    await tell(TAB.tab, null);
    await tell(TAB.tab, "another");
    expect((await under()).reading).toMatchObject({ rows: 2 });
  });
});
