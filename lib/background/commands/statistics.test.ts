import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { factOf } from "@/test/bundles";
import { chengduSource } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { nextGeneration } from "../store/contributions";
import { readSharedCube } from "../store/settings";
import { changeProfile } from "./change-profile";
import { eraseMyData } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { dashboard, saveDashboard, statistics, trial } from "./statistics";

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  const source = JSON.stringify(chengduSource);
  await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
  await changeProfile({ introduced: true, department: "sales", language: "en" }, given.services);
});

const march = { from: "2026-03-01", to: "2026-03-31", grain: "day" } as const;

const ask = async (whose: "all" | "own" = "all") => {
  const answer = await statistics({ whose, questions: [march] }, given.services, null);
  return { ...answer, total: answer.answers[0]?.total };
};

/** Facts of so many colleagues, each with two cases on the same day. */
function handIn(colleagues: number, counts?: DayFact["counts"]): Promise<void> {
  return given.store.keep(async (database) => {
    for (let nth = 0; nth < colleagues; nth += 1) {
      const who = { device: `device-${nth}`, person: `person-${nth}` };
      await database.contributions.put({
        month: "2026-03",
        revision: 2,
        fold: 1,
        sha256: `hash-${nth}`,
        device: who.device,
        key: `key-${nth}`,
        takenAt: 1,
        facts: [{ ...factOf(who, "2026-03-02", 2), ...(counts && { counts }) }],
      });
    }
    await nextGeneration(database);
  }, "contributions");
}

/** One's own case, on the day that it is. */
const work = () =>
  given.store.commit(async (unit) =>
    unit.append("visit-1", given.services.clock.now(), [
      {
        type: "CaseStarted",
        data: {
          caseId: "case-a",
          process: "log-visit",
          playbook: { id: "chengdu-filling", version: 7 },
          record: null,
        },
      },
    ]),
  );

describe("the figures", () => {
  it("are one's own, as they are, while nobody has handed anything in", async () => {
    await work();
    expect(await ask()).toMatchObject({ whose: "own", hasOthers: false, total: { started: 1 } });
  });

  it("of a file for more people are of more people, down to the finest", async () => {
    await handIn(12);
    const asked = { whose: "all", questions: [march], isDetailed: true } as const;
    const told = await statistics(
      { ...asked, questions: [march], least: 10 },
      given.services,
      null,
    );
    expect(told.answers[0]).toMatchObject({ k: 10, total: { people: 12, started: 24 } });
    expect(told.details).toMatchObject([[{ figures: { started: 24 } }]]);
    const more = await statistics(
      { ...asked, questions: [march], least: 13 },
      given.services,
      null,
    );
    expect(more.answers[0]).toMatchObject({ k: 13, total: { started: 0 } });
    expect(more.details).toEqual([[]]);
  });

  it("of several people show from five on, and one's own stay one's own", async () => {
    await work();
    await handIn(4);
    expect(await ask()).toMatchObject({ whose: "all", hasOthers: true, total: { started: 0 } });
    await handIn(5);
    expect(await ask()).toMatchObject({ whose: "all", total: { started: 10, people: 5 } });
    expect(await ask("own")).toMatchObject({ whose: "own", total: { started: 1, people: 1 } });
  });

  it("of several people are worked out once, and again when somebody hands in", async () => {
    await handIn(5);
    await ask();
    const kept = await given.store.read(readSharedCube);
    await ask();
    expect(await given.store.read(readSharedCube)).toEqual(kept);
    await handIn(6);
    expect(await ask()).toMatchObject({ total: { started: 12 } });
    expect(await given.store.read(readSharedCube)).not.toEqual(kept);
  });

  it("of another day are the same, but for one's own day that is over", async () => {
    await work();
    await handIn(5);
    const onDay = async () => {
      const told = await ask();
      given.time.now += 86_400_000;
      return { told, kept: await given.store.read(readSharedCube) };
    };
    expect(await onDay()).toMatchObject({ told: { total: { started: 10 } }, kept: { own: 0 } });
    const second = await onDay();
    expect(second).toMatchObject({ told: { total: { started: 11 } }, kept: { own: 1 } });
    const third = await onDay();
    expect(third.kept).toEqual({ ...second.kept, before: "2026-03-04" });
  });

  it("are worked out anew when the person's own data are gone", async () => {
    await work();
    given.time.now += 86_400_000;
    await handIn(5);
    expect(await ask()).toMatchObject({ whose: "all", total: { started: 11 } });
    await eraseMyData({}, given.services, null);
    expect(await ask()).toMatchObject({ whose: "all", total: { started: 10 } });
  });

  it("are in no store any more when the person's own data are gone", async () => {
    await handIn(5);
    await ask();
    await eraseMyData({}, given.services, null);
    expect(await given.store.read(readSharedCube)).toBeUndefined();
  });
});

describe("the trial of the playbook", () => {
  const ask = () => trial({}, given.services, null);
  /** By person, on the day that it is. */
  const plan = () => {
    const day = "2026-03-02";
    const holdOut = { unit: "person", seed: "spring", from: day, until: day };
    const source = { ...chengduSource, version: chengduSource.version + 1, prompting: { holdOut } };
    return publishPlaybook(
      { source: JSON.stringify(source), reason: "", moveCases: false },
      given.services,
      null,
    );
  };

  it("says nothing where none is planned, and nothing while it runs", async () => {
    expect(await ask()).toBeNull();
    await plan();
    await handIn(40);
    expect(await ask()).toMatchObject({ verdict: "running" });
  });

  it("counts colleagues' facts once it is over, and names nobody", async () => {
    await plan();
    given.time.now += 24 * 60 * 60_000;
    expect(await ask()).toMatchObject({ verdict: "too-few", of: "people" });
    await handIn(40);
    // Cases were begun, none has ended.
    expect(await ask()).toMatchObject({ verdict: "too-few", of: "people" });
    await handIn(40, { completed: 2, stopped: 1 });
    const told = await ask();
    expect(told).toMatchObject({ verdict: "not-shown", difference: 0, prompted: { rate: 0.67 } });
    expect(JSON.stringify(told)).not.toMatch(/person-|device-|sales/);
  });
});

describe("what a reader keeps beside the figures", () => {
  it("is there again, and gone with their data", async () => {
    const kept = {
      notes: [{ id: "n1", day: "2026-03-02", text: "成都上线" }],
      views: [{ id: "v1", name: "Sales", query: "department=sales" }],
    };
    await saveDashboard(kept, given.services, null);
    expect(await dashboard({}, given.services, null)).toEqual(kept);
    await eraseMyData({}, given.services, null);
    expect(await dashboard({}, given.services, null)).toEqual({ notes: [], views: [] });
  });
});
