import { describe, expect, it } from "vitest";
import { chengduSource, playbookOf } from "@/test/given";
import type { HoldOut } from "../playbook/hold-out";
import type { DayFact } from "../team-facts/day-fact";
import { armOf } from "./arm";
import { seeded } from "./seeded";
import { trialOf } from "./trial";
import type { DatedEdition, Trial } from "./trial";

const WAS = "2026-03-01";

/** Chengdu's playbook with many departments and a trial in April. */
function edition(holdOut: Partial<HoldOut> = {}, departments = 20, day = WAS): DatedEdition {
  const name = { en: "Sales", "zh-CN": "销售" };
  const [process] = chengduSource.processes;
  return {
    day,
    playbook: playbookOf({
      ...chengduSource,
      departments: Array.from({ length: departments }, (_, nth) => ({ id: `team-${nth}`, name })),
      processes: [{ ...process, departments: [] }],
      oldTools: [],
      fallbackSigns: [],
      changes: [],
      training: [],
      parallelRuns: [],
      prompting: {
        holdOut: {
          unit: "person",
          seed: "april",
          from: "2026-04-01",
          until: "2026-04-30",
          ...holdOut,
        },
      },
    }),
  };
}

interface Company {
  readonly people: number;
  /** What prompts add to the rate of whoever is prompted. */
  readonly effect: number;
  readonly seed: number;
}

/** People differ and teams differ; everybody ends 5 to 25 cases in March, and as many in April. */
function company({ playbook }: DatedEdition, { people, effect, seed }: Company): DayFact[] {
  const random = seeded(`company ${seed}`);
  const holdOut = playbook.prompting?.holdOut;
  if (!holdOut) throw new Error("There is a trial");
  const ids = playbook.departments.map(({ id }) => id);
  const habits = ids.map(() => (random() - 0.5) * 0.1);
  return Array.from({ length: people }, (_, nth) => {
    const place = nth % ids.length;
    const [person, department] = [`${seed}-${nth}`, ids[place] ?? ""];
    const skill = 0.3 + (habits[place] ?? 0) + random() * 0.5;
    const cases = 5 + Math.floor(random() * 21);
    const isPrompted = armOf(holdOut, { department, person }, ids) === "prompted";
    return (["2026-03-16", "2026-04-16"] as const).map((day) => {
      const rate = skill + (isPrompted && day > "2026-04" ? effect : 0);
      const done = Array.from({ length: cases }, () => random() < rate).filter(Boolean).length;
      const counts = Object.fromEntries(
        [["completed", done] as const, ["expired", cases - done] as const].filter(([, n]) => n > 0),
      );
      const about = { process: "log-visit", role: "user", version: 7 } as const;
      return { device: person, person, day, department, ...about, revision: cases, counts };
    });
  }).flat();
}

const told = (
  editions: DatedEdition | readonly DatedEdition[],
  facts: readonly DayFact[] = [],
  today = "2026-05-02",
): Promise<Trial | null> => trialOf([editions].flat(), today, () => Promise.resolve(facts));

async function claims(runs: number, lot: Partial<HoldOut>, of: Omit<Company, "seed">) {
  const verdicts: string[] = [];
  for (let seed = 0; seed < runs; seed += 1) {
    const given = edition({ ...lot, seed: `trial ${seed}` });
    verdicts.push((await told(given, company(given, { ...of, seed })))?.verdict ?? "none");
  }
  return (verdict: string) => verdicts.filter((each) => each === verdict).length / runs;
}

describe("a trial, from the playbook to what is told", () => {
  it("claims help in at most one of twenty companies where there is none", async () => {
    for (const unit of ["person", "department"] as const) {
      const rateOf = await claims(200, { unit }, { people: 200, effect: 0 });
      expect(rateOf("helped")).toBeLessThanOrEqual(0.05);
      expect(rateOf("too-few")).toBe(0);
    }
  });

  it("finds ten points with 200 people in at least four of five companies", async () => {
    const rateOf = await claims(60, { unit: "person" }, { people: 200, effect: 0.1 });
    expect(rateOf("helped")).toBeGreaterThanOrEqual(0.8);
  });

  it("tells both rates, how sure it is, and how the prompted did before", async () => {
    const given = edition({ seed: "trial 1" });
    const trial = await told(given, company(given, { people: 200, effect: 0.2, seed: 1 }));
    expect(trial).toMatchObject({ verdict: "helped", isChanged: false, from: "2026-04-01" });
    if (trial?.verdict !== "helped") throw new Error("Twenty points are found");
    const { prompted, heldOut, difference, low, high, before } = trial;
    expect(prompted.people + heldOut.people).toBe(200);
    expect(difference).toBeCloseTo(prompted.rate - heldOut.rate, 5);
    expect(low).toBeLessThan(difference);
    expect(high).toBeGreaterThan(difference);
    expect(prompted.rate - (before?.rate ?? 1)).toBeGreaterThan(0.1);
    expect(before?.people).toBe(prompted.people);
  });
});

describe("what is told", () => {
  it("is nothing before the end, so that nobody looks until something shows", async () => {
    const given = edition();
    const never = () => Promise.reject(new Error("Nobody asks for facts"));
    expect(await trialOf([given], "2026-03-31", never)).toMatchObject({ verdict: "planned" });
    expect(await trialOf([given], "2026-04-30", never)).toMatchObject({ verdict: "running" });
  });

  it("is too few people, where fewer than five stand in a group", async () => {
    const given = edition();
    expect(await told(given, company(given, { people: 6, effect: 0, seed: 1 }))).toMatchObject({
      verdict: "too-few",
      of: "people",
      units: null,
    });
    expect(await told(given)).toMatchObject({ verdict: "too-few" });
  });

  it("is too few departments, however many people there are in them", async () => {
    const given = edition({ unit: "department" }, 8);
    expect(await told(given, company(given, { people: 200, effect: 0, seed: 1 }))).toMatchObject({
      verdict: "too-few",
      of: "units",
      units: 4,
    });
  });

  it("leaves out departments in which fewer than five people did anything", async () => {
    const given = edition({ unit: "department" });
    const facts = company(given, { people: 200, effect: 0, seed: 1 });
    const four = facts.filter(({ department, person }) =>
      department === "team-3" ? Number(person.split("-")[1]) < 80 : true,
    );
    expect(await told(given, facts)).toMatchObject({ idle: 0 });
    expect(await told(given, four)).toMatchObject({ idle: 1 });
  });

  it("counts only the processes and days of the trial", async () => {
    const given = edition({ processes: ["log-visit"] });
    const facts = company(given, { people: 200, effect: 0.2, seed: 1 });
    const others = facts.map((fact) => ({
      ...fact,
      process: "other",
      counts: { completed: 50 },
    }));
    const later = facts.map((fact) => ({ ...fact, day: "2026-05-01", counts: { expired: 50 } }));
    expect(await told(given, [...facts, ...others, ...later])).toEqual(await told(given, facts));
  });
});

describe("a trial that was changed is a new one", () => {
  it("when its lot is drawn anew: what was before does not count", async () => {
    const other = edition({ seed: "may" }, 20, "2026-04-10");
    expect(await told([edition(), other])).toMatchObject({ from: "2026-04-10", isChanged: true });
    const more = { unit: "department" } as const;
    const grown = edition(more, 21, "2026-04-12");
    expect(await told([edition(more), grown])).toMatchObject({ from: "2026-04-12" });
  });

  it("but not when something else of the playbook changes", async () => {
    const next = { ...edition(), day: "2026-04-10" };
    expect(await told([edition(), next])).toMatchObject({ from: "2026-04-01", isChanged: false });
    // People are drawn whatever departments there are.
    const grown = edition({}, 21, "2026-04-12");
    expect(await told([edition(), grown])).toMatchObject({ isChanged: false });
  });

  it("and nothing is drawn backwards after its end, nor undone", async () => {
    const after = edition({ seed: "once more" }, 20, "2026-05-01");
    expect(await told([edition(), after])).toMatchObject({ verdict: "late" });
    const grown = edition({ unit: "department" }, 21, "2026-05-01");
    const given = edition({ unit: "department" });
    const facts = company(given, { people: 200, effect: 0, seed: 1 });
    expect(await told([given, grown], facts)).toEqual(await told(given, facts));
  });

  it("and without one nothing is told", async () => {
    const { playbook } = edition();
    expect(await told({ day: WAS, playbook: { ...playbook, prompting: {} } })).toBeNull();
    expect(await told([])).toBeNull();
  });
});
