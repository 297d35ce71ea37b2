import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import type { RecordedStep } from "@/lib/core/recording/recording";
import type { RecorderBrief, RecordingView } from "@/lib/messages/recorder";
import { answer } from "../serve";
import type { Identified } from "../serve";
import { writeSetting } from "../store/settings";
import { newRecording } from "../recorder/recorder-state";
import { chengduSource } from "@/test/given";
import type { GivenStore } from "@/test/given-store";
import { givenStore } from "@/test/given-store";

const TAB = 7;
const ORIGIN = "https://crm.example.com";

let given: GivenStore;
beforeEach(async () => {
  given = givenStore();
  await setRole("admin");
  await asked({ asker: "admin" }, "publishPlaybook", { source: JSON.stringify(chengduSource) });
  given.admitted.add(`${TAB}/3`);
  await given.services.recorders.change(TAB, () => newRecording("one", "登记客户拜访"));
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
const panel = (name: string, request: unknown = {}) =>
  asked({ asker: "panel", tab: TAB, frame: 3 }, name, request);
const page = (name: string, request: unknown, tab = TAB, frame = 0) =>
  asked({ asker: "page", tab, frame, origin: ORIGIN }, name, request);
const view = async () => ((await panel("recording")) as { value: RecordingView | null }).value;

const entered: RecordedStep = {
  kind: "entered",
  control: { kind: "field", name: "备注", anchor: { selectors: [], labels: ["备注"] } },
  value: "text",
};
const url = `${ORIGIN}/contacts/118?name=Anja+Weber`;
const denied = { ok: false, error: { code: "denied" } };

describe("a recording in a tab", () => {
  it("is told to its frames in words, and to those of no other tab", async () => {
    const { value } = (await page("recorderBrief", { url })) as { value: RecorderBrief };
    expect(value).toMatchObject({ recording: "one", isPaused: false, press: null });
    expect(await page("recorderBrief", { url }, 8)).toEqual({ ok: true, value: null });
  });

  it("keeps of an address its pattern alone", async () => {
    await page("recorderTook", { recording: "one", url, steps: [entered], press: null });
    const text = JSON.stringify(await view());
    expect(text).toContain("/contacts/:id");
    expect(text).not.toMatch(/118|Anja/);
    expect((await view())?.steps.map(({ kind }) => kind)).toEqual(["page", "entered"]);
  });

  it("hears only frames that name it", async () => {
    const took = { recording: "made up", url, steps: [entered], press: null };
    expect(await page("recorderTook", took)).toEqual(denied);
    expect(await page("recorderSays", { recording: "made up", what: "stop" })).toEqual(denied);
  });

  it("drops what a page sends of a customer", async () => {
    const telling = {
      ...entered,
      control: { ...entered.control, name: "Order PR2406-0003", anchor: null },
    };
    await page("recorderTook", { recording: "one", url, steps: [telling], press: null });
    expect(JSON.stringify(await view())).not.toContain("PR2406");
  });

  it("notes nothing while it rests, and goes on", async () => {
    await panel("changeRecording", { what: "pause" });
    await page("recorderTook", { recording: "one", url, steps: [entered], press: null });
    expect((await view())?.steps).toEqual([]);
    await panel("changeRecording", { what: "resume" });
    await page("recorderTook", { recording: "one", url, steps: [entered], press: null });
    expect((await view())?.steps).toHaveLength(2);
  });

  it("waits in the console once it is stopped, also after its tab was closed", async () => {
    await page("recorderTook", { recording: "one", url, steps: [entered], press: null });
    await page("recorderSays", { recording: "one", what: "stop" });
    expect(await page("recorderBrief", { url })).toEqual({ ok: true, value: null });
    const list = () => asked({ asker: "admin" }, "recordings", {});
    expect(await list()).toMatchObject({ value: [{ tab: TAB, phase: "recorded" }] });
    await asked({ asker: "admin" }, "dropRecording", { tab: TAB });
    expect(await list()).toEqual({ ok: true, value: [] });
  });

  it("is nothing for end users", async () => {
    await setRole("user");
    expect(await view()).toBeNull();
    expect(await panel("changeRecording", { what: "stop" })).toEqual(denied);
    expect(await panel("openRecording")).toEqual(denied);
    expect(await asked({ asker: "admin" }, "recordings", {})).toEqual(denied);
  });

  it("is shown in the console as soon as it is stopped to be seen", async () => {
    vi.spyOn(browser.tabs, "query").mockResolvedValue([] as never);
    const create = vi.spyOn(browser.tabs, "create").mockResolvedValue({} as never);
    await panel("changeRecording", { what: "stop" });
    expect(await panel("openRecording")).toEqual({ ok: true, value: null });
    const url = String(create.mock.calls[0]?.[0].url);
    expect(url).toMatch(/options\.html#\/drafts\?recording=7$/);
  });

  it("puts the recorder into frames that come later, and back after a page was loaded anew", async () => {
    await page("recorderSays", { recording: "one", what: "new-frame" });
    await panel("resumeRecorder");
    expect(given.recordersStarted).toEqual([TAB, TAB]);
  });
});
