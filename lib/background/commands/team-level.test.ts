/**
 * Team level only: whatever is asked of a browser that holds what colleagues handed in, nothing that one of
 * them did is told. Their counts are numbers that stand nowhere else.
 */
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { playbookSchema } from "@/lib/core/playbook/playbook";
import { adminCalls } from "@/lib/messages/admin";
import { panelCalls } from "@/lib/messages/panel";
import { factOf } from "@/test/bundles";
import { chengduSource, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { nextGeneration } from "../store/contributions";
import { adminCommands, panelCommands } from "./all";
import { changeProfile } from "./change-profile";
import { publishPlaybook } from "./publish-playbook";
import { statistics } from "./statistics";

/** How many cases each colleague began on the same day; no sum of fewer than five looks like another. */
const COUNTS = [70_001, 130_003, 170_007, 230_011, 290_013];

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  fakeBrowser.runtime.getManifest = () => ({ version: "1", host_permissions: [] }) as never;
  given = givenStore();
  given.time.now = MONDAY;
  await publishPlaybook(
    { source: JSON.stringify(chengduSource), ...plainly },
    given.services,
    null,
  );
  await changeProfile({ introduced: true, department: "sales", role: "admin" }, given.services);
});

function handIn(colleagues: number): Promise<void> {
  return given.store.keep(async (database) => {
    for (const [nth, count] of COUNTS.slice(0, colleagues).entries()) {
      const who = { device: `device-${nth}`, person: `person-${nth}` };
      await database.contributions.put({
        month: "2026-03",
        revision: count,
        fold: 1,
        sha256: `hash-${nth}`,
        device: who.device,
        key: `key-${nth}`,
        takenAt: 1,
        facts: [factOf(who, "2026-03-02", count)],
      });
    }
    await nextGeneration(database);
  }, "contributions");
}

const march = { from: "2026-03-01", to: "2026-03-31" };

/** What a call that takes something is asked with; the rest take nothing. */
const requests: Readonly<Record<string, readonly object[]>> = {
  statistics: (["all", "own"] as const).flatMap((whose) =>
    (["day", "week", "month"] as const).flatMap((grain) =>
      // To ask for fewer people behind a figure than on screen is of no use.
      [{}, { least: 1, isDetailed: true }].map((more) => ({
        whose,
        questions: [
          { ...march, grain },
          { ...march, grain, departments: ["sales"] },
        ],
        ...more,
      })),
    ),
  ),
  fallback: [{ ...march, grain: "day" }, march],
};

/** The answers to everything that a console or a panel may ask without changing anything by it. */
async function everyAnswer(): Promise<{ answers: string; asked: string[] }> {
  const asked: string[] = [];
  const answers: unknown[] = [];
  for (const [calls, commands, sender] of [
    [adminCalls, adminCommands, null],
    [panelCalls, panelCommands, { tab: 7, frame: 1 }],
  ] as const) {
    for (const [name, call] of Object.entries(calls)) {
      if (name === "eraseMyData") continue;
      for (const request of [{}, ...(requests[name] ?? [])]) {
        const parsed = call.request.safeParse(request);
        if (!parsed.success) continue;
        const command = commands[name as never] as (...all: unknown[]) => Promise<unknown>;
        answers.push(await command(parsed.data, given.services, sender).catch(() => null));
        asked.push(name);
      }
    }
  }
  return { answers: JSON.stringify(answers), asked };
}

describe("what colleagues handed in", () => {
  it("is told of by nothing that can be asked while they are fewer than five", async () => {
    await handIn(4);
    const { answers, asked } = await everyAnswer();
    expect(asked).toEqual(expect.arrayContaining(["statistics", "stored", "myData", "view"]));
    for (const count of sums(COUNTS.slice(0, 4))) expect(answers).not.toContain(String(count));
    for (const nth of [0, 1, 2, 3]) expect(answers).not.toContain(`person-${nth}`);
  });

  it("is told of as one sum of five, and of none of them", async () => {
    await handIn(5);
    const { answers } = await everyAnswer();
    const all = COUNTS.reduce((sum, count) => sum + count, 0);
    expect(answers).toContain(String(all));
    for (const count of sums(COUNTS)) {
      if (count !== all) expect(answers).not.toContain(String(count));
    }
    const { answers: own } = await statistics(
      { whose: "own", questions: [{ ...march, grain: "month" }] },
      given.services,
      null,
    );
    expect(own[0]?.total).toMatchObject({ started: 0 });
  });
});

it("no playbook can allow more", () => {
  const levels = [undefined, { level: "team" }, { level: "person" }, { level: "none" }];
  expect(
    levels.map((privacy) => playbookSchema.safeParse({ ...chengduSource, privacy }).success),
  ).toEqual([true, true, false, false]);
});

/** Of every choice of them. */
function sums(counts: readonly number[]): number[] {
  const [first, ...rest] = counts;
  if (first === undefined) return [];
  const others = sums(rest);
  return [first, ...others, ...others.map((sum) => sum + first)];
}
