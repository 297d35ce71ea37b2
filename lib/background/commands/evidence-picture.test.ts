import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { evidencePictureCalls } from "@/lib/messages/evidence-picture";
import { MINUTE, MONDAY, chengduSource } from "@/test/given";
import { pngChunk, pngOf, webpOf } from "@/test/given-picture";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { takeAwaited } from "../evidence-picture/take-awaited";
import { forgetTab } from "../forget-tab";
import { forgetEndedRuns } from "../parallel/forget";
import type { Identified } from "../serve";
import { answer } from "../serve";
import { awaitPicture, awaitedPicture, endPicture } from "./await-picture";
import { changeProfile } from "./change-profile";
import { evidencePicture, keepPicture } from "./evidence-picture";
import { evidencePack } from "./cut-over";
import { eraseMyData, myData } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { sayOfDifferences } from "./say-of-differences";

const run = "deals";
const id = "deals amount sj1";
const PANEL = { tab: 7, frame: 5 };
const source = JSON.stringify({
  ...chengduSource,
  parallelRuns: [
    {
      id: run,
      name: { en: "Deals", "zh-CN": "商机" },
      recordType: "deal",
      departments: ["sales"],
      from: "2026-03-02",
      to: "2026-03-20",
      key: ["number"],
      fields: [
        { id: "number", name: { en: "Deal", "zh-CN": "编号" } },
        { id: "amount", name: { en: "Amount", "zh-CN": "金额" } },
      ],
    },
  ],
});

let given: GivenStore;
beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ host_permissions: [] }) as never;
  given = givenStore();
  await publishPlaybook({ source, ...plainly }, given.services, null);
  await changeProfile(
    { introduced: true, toldOfValues: true, department: "sales", role: "key-user" },
    given.services,
  );
  await given.store.keep((database) =>
    database.discrepancies.bulkPut([rowOf(id), rowOf(`${id}0`)]),
  );
});

const rowOf = (name: string) =>
  ({
    id: name,
    run,
    bucket: 1,
    key: name.slice("deals amount ".length),
    keyFields: ["number"],
    field: "amount",
    kind: "differs",
    department: "sales",
    deeds: [{ id: "f", at: MONDAY, actor: "evidence", kind: "found", seenAt: MONDAY, values: "a" }],
  }) as const;

const grey = () => [92, 98, 112] as const;
const png = (width = 16) => pngOf(width, 10, grey).toString("base64");
const keep = (data = png(), about = id) => keepPicture({ run, id: about, data }, given.services);
const rows = () => given.store.read((database) => database.discrepancyPictures.toArray());
const deeds = () =>
  given.store.read(async (database) => (await database.discrepancies.get(id))?.deeds ?? []);

describe("a picture", () => {
  it("is kept with its difference as something that was said of it, and can be seen", async () => {
    expect(await keep()).toEqual({ refused: null });
    const [row] = await rows();
    expect(row).toMatchObject({ run, discrepancy: id, type: "image/png", width: 16, height: 10 });
    expect((await deeds()).at(-1)).toMatchObject({ kind: "pictured", picture: row!.id });
    const picture = await evidencePicture({ run, picture: row!.id }, given.services);
    expect(picture).toEqual({ type: "image/png", width: 16, height: 10, data: png() });
    expect(await evidencePicture({ run: "visits", picture: row!.id }, given.services)).toBeNull();
  });

  it("goes when its deed is taken back; a picture of a colleague does not prevent that", async () => {
    await keep();
    const last = (await deeds()).at(-1)!;
    const theirs = { ...last, id: "theirs", at: MONDAY + MINUTE, actor: "colleague" };
    await given.store.keep(async ({ discrepancies }) => {
      await discrepancies.put({ ...rowOf(id), deeds: [...rowOf(id).deeds, last, theirs] });
    });
    const saying = { kind: "withdrawn", deed: last.id } as const;
    expect(await sayOfDifferences({ run, ids: [id], saying }, given.services)).toMatchObject({
      refused: [],
    });
    expect(await rows()).toEqual([]);
  });

  it("is not kept unless it is pixels and nothing else, of a size that is allowed", async () => {
    const words = pngChunk("tEXt", Buffer.from("Comment\0Daniel Whitfield"));
    for (const bytes of [
      Buffer.from("<svg/>"),
      pngOf(16, 10, grey, [words]),
      Buffer.concat([pngOf(16, 10, grey), words]),
      webpOf(2001, 10),
    ]) {
      await expect(keep(bytes.toString("base64"))).rejects.toMatchObject({ code: "invalid" });
    }
    const { request } = evidencePictureCalls.keepPicture;
    expect(request.safeParse({ run, id, data: "no Base64!" }).success).toBe(false);
    expect(request.safeParse({ run, id, data: "A".repeat(400_004) }).success).toBe(false);
    expect(request.safeParse({ run, id, data: png() }).success).toBe(true);
    expect(await rows()).toEqual([]);
    expect(await deeds()).toHaveLength(1);
  });

  it("is not kept of a difference that nobody has found", async () => {
    await expect(keep(png(), "deals amount sj9")).rejects.toMatchObject({ code: "not-found" });
    expect(await rows()).toEqual([]);
  });

  it("is one of five at the most, and of 150 in all", async () => {
    for (let at = 0; at < 5; at++) await keep();
    expect(await keep()).toEqual({ refused: "too-many" });
    const [row] = await rows();
    await given.store.keep(async ({ discrepancyPictures }) => {
      const more = Array.from({ length: 145 }, (_, at) => ({
        ...row!,
        id: `p${at}`,
        discrepancy: "",
      }));
      await discrepancyPictures.bulkPut(more);
    });
    expect(await keep(png(), `${id}0`)).toEqual({ refused: "full" });
    expect(await deeds()).toHaveLength(6);
  });

  it("leaves in nothing: no fact, no file of evidence, not in my data", async () => {
    await keep();
    for (const text of [
      await myData({}, given.services, null),
      await evidencePack({ run }, given.services, null),
      JSON.stringify(await given.store.read(({ events }) => events.toArray())),
    ]) {
      expect(text).not.toContain(png().slice(0, 40));
      expect(text).not.toContain("image/png");
    }
  });

  it("goes with what is forgotten of its run, and with all that the person erases", async () => {
    await keep();
    const runs = await given.store.read(async (_, { playbook }) => playbook!.parallelRuns);
    await given.store.keep((database) => forgetEndedRuns(database, runs, "2026-04-18"));
    expect(await rows()).toHaveLength(1);
    await given.store.keep((database) => forgetEndedRuns(database, runs, "2026-04-20"));
    expect(await rows()).toEqual([]);

    await given.store.keep((database) => database.discrepancies.put(rowOf(id)));
    await keep();
    await eraseMyData({}, given.services, null);
    expect(await rows()).toEqual([]);
  });
});

describe("who may", () => {
  const page: Identified = { asker: "page", tab: 7, frame: 0, origin: "https://crm.example" };
  const panel: Identified = { asker: "panel", ...PANEL };
  const requests = {
    keepPicture: { run, id, data: png() },
    evidencePicture: { run, picture: "p" },
    awaitPicture: {},
  };
  const names = Object.keys(requests) as (keyof typeof requests)[];
  const ask = (asker: "page" | "panel" | "admin", name: keyof typeof requests, from: Identified) =>
    answer({ handrail: asker, name, request: requests[name] }, from, given.services);

  it("key users and admins do, in the panel and in the console", async () => {
    given.admitted.add("7/5");
    for (const role of ["key-user", "admin"] as const) {
      await changeProfile({ role }, given.services);
      for (const name of names) expect((await ask("panel", name, panel)).ok).toBe(true);
      expect((await ask("admin", "keepPicture", { asker: "admin" })).ok).toBe(true);
      expect((await ask("admin", "evidencePicture", { asker: "admin" })).ok).toBe(true);
    }
  });

  it("nobody else does: no clerk, no page, and no panel that was not let in", async () => {
    const denied = { ok: false, error: { code: "denied" } };
    for (const name of names) {
      expect(await ask("panel", name, panel)).toEqual(denied);
      expect(await ask("panel", name, page)).toEqual(denied);
      expect((await ask("page", name, page)).ok).toBe(false);
    }
    given.admitted.add("7/5");
    await changeProfile({ role: "user" }, given.services);
    for (const name of names) expect(await ask("panel", name, panel)).toEqual(denied);
    expect(await ask("admin", "keepPicture", { asker: "admin" })).toEqual(denied);
    expect(await rows()).toEqual([]);
  });
});

describe("the toolbar button", () => {
  const wait = () => awaitPicture({}, given.services, PANEL);
  const look = () => awaitedPicture({}, given.services, PANEL);
  const press = (tab = 7) => takeAwaited(given.services, tab);
  beforeEach(() => given.admitted.add("7/5"));

  it("is as ever while no picture is awaited", async () => {
    expect(await press()).toBe(false);
    await wait();
    expect(await press(8)).toBe(false);
  });

  it("takes the picture that the panel of its tab awaits, once; the panel gets it once", async () => {
    expect(await wait()).toEqual({
      state: "waiting",
      until: MONDAY + 2 * MINUTE,
      shortcut: "Alt+Shift+H",
    });
    expect(await press()).toBe(true);
    expect(await press()).toBe(false);
    expect(await awaitedPicture({}, given.services, { tab: 7, frame: 6 })).toEqual({
      state: "over",
    });
    expect(await look()).toEqual({ state: "taken", picture: "data:image/jpeg;base64,7" });
    expect(await look()).toEqual({ state: "over" });
    expect(await given.services.pictures.all()).toEqual([]);
  });

  it("is as ever again after two minutes, after Cancel, and when the panel has gone", async () => {
    await wait();
    given.time.now += 2 * MINUTE + 1;
    expect(await press()).toBe(false);
    expect(await look()).toEqual({ state: "over" });

    await wait();
    await endPicture({}, given.services, PANEL);
    expect(await press()).toBe(false);

    await wait();
    given.admitted.clear();
    expect(await press()).toBe(false);
    expect(await given.services.pictures.all()).toEqual([]);
  });

  it("says that it failed, where the browser gives no picture", async () => {
    given.answers.shoot = () => {
      throw new Error("Either the '<all_urls>' or 'activeTab' permission is required.");
    };
    await wait();
    expect(await press()).toBe(true);
    expect(await look()).toEqual({ state: "failed" });
    expect(await look()).toEqual({ state: "over" });
  });

  it("leaves no picture behind that nobody took", async () => {
    await wait();
    await press();
    await forgetTab(given.services, 7);
    expect(await given.services.pictures.all()).toEqual([]);
  });
});
