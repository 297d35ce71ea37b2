import { beforeEach, describe, expect, it } from "vitest";
import type { Picked } from "@/lib/core/anchor/picked";
import { answer } from "../serve";
import type { Identified } from "../serve";
import { writeSetting } from "../store/settings";
import { chengduSource, noteDescriptor } from "@/test/given";
import type { GivenStore } from "@/test/given-store";
import { givenStore } from "@/test/given-store";

const TAB = 7;
const [process] = chengduSource.processes;
const anchor = { watch: `${process?.id}/${process?.steps[0]?.id}`, part: "step" } as const;
const picked: Picked = {
  descriptor: noteDescriptor,
  explanation: { kind: "field", name: "Add a note", where: null, ordinal: null },
  assessment: {
    now: { share: 0.98, band: "high" },
    redesigned: { share: 0.7, band: "middle" },
    alike: 0,
    advice: ["leans-on-code"],
  },
};

let given: GivenStore;
beforeEach(async () => {
  given = givenStore();
  await setRole("admin");
  await admin("publishPlaybook", { source: JSON.stringify(chengduSource) });
  given.admitted.add(`${TAB}/3`);
});

async function setRole(role: "user" | "key-user" | "admin") {
  await given.store.commit(async (unit) => {
    const profile = { ...unit.known.profile, role, introduced: true };
    await writeSetting(unit.database, "profile", profile);
    unit.learn({ profile });
  });
}

const asked = (asker: Identified, name: string, request: unknown) =>
  answer({ handrail: asker.asker, name, request }, asker, given.services);
const admin = (name: string, request: unknown) => asked({ asker: "admin" }, name, request);
const panel = (name: string, request: unknown = {}) =>
  asked({ asker: "panel", tab: TAB, frame: 3 }, name, request);
const page = (name: string, request: unknown = {}, tab = TAB) =>
  asked({ asker: "page", tab, frame: 0, origin: "https://crm.example.com" }, name, request);

const denied = { ok: false, error: { code: "denied" } };
const view = async () => ((await panel("pick")) as { value: unknown }).value;
const idOf = async () =>
  ((await page("pickerBrief")) as { value: { pick: string } | null }).value?.pick ?? "";

describe("a picking", () => {
  it("is begun by key users and admins, and by nobody else", async () => {
    await setRole("user");
    expect(await panel("startPick", { anchor })).toEqual(denied);
    await setRole("key-user");
    expect(await panel("startPick", { anchor })).toEqual({ ok: true, value: null });
    expect(given.pickersStarted).toEqual([TAB]);
    expect(await view()).toMatchObject({ phase: "picking", result: null, mayPublish: false });
  });

  it("is not for an anchor that the playbook does not have", async () => {
    const elsewhere = { watch: "gone/step", part: "step" };
    expect(await panel("startPick", { anchor: elsewhere })).toMatchObject({ ok: false });
  });

  it("takes what the tab's own frames deliver, once, and only for this picking", async () => {
    expect(await page("pickerTook", { pick: "made up", picked })).toEqual(denied);
    await panel("startPick", { anchor });
    const pick = await idOf();
    expect(await page("pickerTook", { pick: "made up", picked })).toEqual(denied);
    expect(await page("pickerTook", { pick, picked }, TAB + 1)).toEqual(denied);
    expect(await page("pickerTook", { pick, picked })).toMatchObject({ ok: true });
    expect(await page("pickerTook", { pick, picked })).toEqual(denied);
    expect(await view()).toMatchObject({
      phase: "picked",
      result: { assessment: picked.assessment, looks: 1 },
    });
  });

  it("refuses what is no descriptor", async () => {
    await panel("startPick", { anchor });
    const pick = await idOf();
    const wrong = { ...picked, descriptor: { ...noteDescriptor, script: "alert(1)" } };
    expect(await page("pickerTook", { pick, picked: wrong })).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });

  it("tells pages nothing when nobody asked for anything", async () => {
    expect(await page("pickerBrief")).toEqual({ ok: true, value: null });
  });

  it("is published by an admin as the next version, and taken back", async () => {
    await panel("startPick", { anchor });
    await page("pickerTook", { pick: await idOf(), picked });
    await setRole("key-user");
    expect(await panel("publishPick")).toEqual(denied);
    await setRole("admin");
    expect(await panel("publishPick")).toMatchObject({ ok: true });
    const version = async () =>
      ((await admin("playbook", {})) as { value: { playbook: { version: number } } }).value.playbook
        .version;
    expect(await version()).toBe(chengduSource.version + 1);
    expect(await panel("undoPick")).toMatchObject({ ok: true });
    expect(await version()).toBe(chengduSource.version);
  });

  it("learns from a look that the person confirms, and doubts one that they deny", async () => {
    await panel("startPick", { anchor });
    const pick = await idOf();
    await page("pickerTook", { pick, picked });
    await panel("lookForPick");
    const there = { ...picked, descriptor: { ...noteDescriptor, labels: ["添加备注"] } };
    const best = { confidence: 0.95, finding: "found", picked: there };
    expect(await page("pickerLooked", { pick, best })).toEqual({ ok: true, value: true });
    // Another frame has nothing as likely.
    const less = { confidence: 0.4, finding: "unsure", picked };
    expect(await page("pickerLooked", { pick, best: less })).toEqual({ ok: true, value: false });
    await panel("answerLook", { isIt: true });
    expect(await view()).toMatchObject({
      look: { state: "found", answer: true },
      result: { looks: 2, texts: expect.arrayContaining([{ field: "labels", text: "添加备注" }]) },
    });
    await panel("dropPickText", { text: "添加备注" });
    expect(JSON.stringify(await view())).not.toContain('"text":"添加备注"');
    await panel("lookForPick");
    await page("pickerLooked", { pick, best: less });
    await panel("answerLook", { isIt: false });
    expect(await view()).toMatchObject({ result: { looks: 2, doubts: 1 } });
  });
});
