import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { chengduSource, DAY } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changes, training } from "@/test/learning";
import { changeProfile } from "./change-profile";
import { acknowledgeChange, learning, openTraining, seeTraining } from "./learning";
import { learningReport } from "./learning-report";
import { eraseMyData } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { search } from "./search";

const PANEL = { tab: 7, frame: 1 };

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  const source = JSON.stringify({ ...chengduSource, changes, training });
  await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
  await changeProfile({ introduced: true, department: "sales", language: "en" }, given.services);
});

const view = () => learning({}, given.services, PANEL);
const facts = () =>
  given.store.read(async ({ events }) =>
    (await events.toArray()).flatMap(({ type, data }) =>
      /^(?:Change|Training)/.test(type) ? [{ type, ...data }] : [],
    ),
  );

describe("what changed", () => {
  it("is told with titles, whether it concerns the person, and whether it was before their time", async () => {
    const { changes: seen, catchUp } = await view(); // here since 2 March 2026
    expect(seen.map(({ id, isMine, isBeforeMyTime }) => [id, isMine, isBeforeMyTime])).toEqual([
      ["review-deals", true, true],
      ["visit-note", true, true],
      ["complaint-form", true, true],
    ]);
    expect(seen[1]).toMatchObject({ process: "Log a customer visit", step: "Write the note" });
    expect(catchUp.changes).toEqual(["complaint-form", "visit-note", "review-deals"]);
  });

  it("is of the person's time from the day on which they came", async () => {
    const later = { ...changes[0], id: "today", since: "2026-03-02" };
    const source = JSON.stringify({ ...chengduSource, version: 8, changes: [later] });
    await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
    expect((await view()).changes[0]?.isBeforeMyTime).toBe(false);
  });

  it("is acknowledged by a fact that names the change and nothing else", async () => {
    await acknowledgeChange({ id: "visit-note" }, given.services, PANEL);
    expect(await facts()).toEqual([
      {
        type: "ChangeAcknowledged",
        change: "visit-note",
        playbook: { id: "chengdu-filling", version: 7 },
      },
    ]);
    expect((await view()).catchUp.changes).toEqual(["complaint-form", "review-deals"]);
  });

  it("cannot be acknowledged if there is no such change, or before the person was told what is recorded", async () => {
    await expect(acknowledgeChange({ id: "no-such" }, given.services, PANEL)).rejects.toThrow();
    await changeProfile({ introduced: false }, given.services);
    await expect(acknowledgeChange({ id: "visit-note" }, given.services, PANEL)).rejects.toThrow();
    expect(await facts()).toEqual([]);
  });
});

describe("training", () => {
  it("opens in a tab, and only that is noted", async () => {
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    await openTraining({ id: "visit-clip" }, given.services, PANEL);
    expect(create).toHaveBeenCalledWith({ url: training[0]?.url });
    expect((await view()).training[0]).toMatchObject({ isOpened: true, isSeen: false });
  });

  it("opens a file of our own by its address in the package", async () => {
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://handrail${path}`;
    await openTraining({ id: "welcome" }, given.services, PANEL);
    expect(create).toHaveBeenCalledWith({
      url: "chrome-extension://handrail/training/welcome.html",
    });
  });

  it("is seen when the person says so", async () => {
    await seeTraining({ id: "visit-clip" }, given.services, PANEL);
    const { training: items, catchUp } = await view();
    expect(items[0]).toMatchObject({ isSeen: true, watch: "log-visit/write-note" });
    expect(catchUp.training).toEqual(["welcome"]);
  });
});

describe("the console's report", () => {
  const report = () => learningReport({}, given.services, null);

  it("tells who has acknowledged and who has not", async () => {
    await acknowledgeChange({ id: "visit-note" }, given.services, PANEL);
    const found = await report();
    const days = found?.changes.map(({ change, people }) => [
      change.id,
      people.map(({ acknowledgedOn }) => acknowledgedOn),
    ]);
    expect(days).toEqual([
      ["review-deals", [null]],
      ["visit-note", ["2026-03-02"]],
      ["complaint-form", [null]],
    ]);
  });

  it("forgets with the person: after deleting, nobody is known", async () => {
    await acknowledgeChange({ id: "visit-note" }, given.services, PANEL);
    given.time.now += DAY;
    await eraseMyData({}, given.services, null);
    expect((await report())?.changes.flatMap(({ people }) => people)).toEqual([]);
  });

  it("is nothing without a playbook", async () => {
    expect(await learningReport({}, givenStore().services, null)).toBeNull();
  });
});

describe("the search", () => {
  const kinds = async (query: string) =>
    (await search({ query }, given.services, PANEL)).map(({ kind, id }) => `${kind} ${id}`);

  it("goes over steps, changes and training, in both languages", async () => {
    expect(await kinds("拜访记录")).toContain("training visit-clip");
    expect(await kinds("写记录")).toEqual([
      "step log-visit/write-note",
      "change visit-note",
      "training visit-clip",
    ]);
    expect(await kinds("ＷＡＬＬ")).toEqual(["change review-deals"]);
  });

  it("leaves out steps of other departments, keeps nothing of what was typed", async () => {
    expect(await kinds("投诉 原因")).not.toContain("step handle-complaint/cause");
    expect(JSON.stringify(await given.dump())).not.toContain("投诉 原因");
  });
});
