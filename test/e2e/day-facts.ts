/** Day facts of a company on the demo playbook, put into the store as if they had been folded there. */
import type { Page } from "@playwright/test";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { dayFactKey } from "@/lib/core/team-facts/day-fact";
import { binOf } from "@/lib/core/team-facts/duration-bins";

const MINUTE = 60_000;
const departments = ["sales", "after-sales", "quality"] as const;

/** Every third weekday somebody goes back to the old sheet, the seldomer the later it is. */
export function companyFacts(lastDay: string, days: number): DayFact[] {
  return Array.from({ length: days }, (_, place) => dayBefore(lastDay, days - 1 - place)).flatMap(
    (day, place) =>
      isWeekend(day)
        ? []
        : departments.flatMap((department, team) =>
            [1, 2, 3, 4].flatMap((person) => factsOf(day, place, { department, team, person })),
          ),
  );
}

interface Person {
  readonly department: string;
  readonly team: number;
  readonly person: number;
}

function factsOf(day: string, place: number, { department, team, person }: Person): DayFact[] {
  const about = {
    device: `device-${team}-${person}`,
    person: `person-${team}-${person}`,
    day,
    department,
    role: person === 4 ? ("key-user" as const) : ("user" as const),
    version: place < 20 ? 1 : 2,
  };
  const visits = 1 + ((place + person + team) % 3);
  const givenUp = (place + person) % 5 === 0 ? 1 : 0;
  const unaided = Math.min(visits, Math.floor(place / 15));
  const minutes = 6 + ((place * 7 + person * 3) % 20);
  const old = place % 3 === 0 && person > 1 + place / 15;
  return [
    {
      ...about,
      process: "log-visit",
      revision: 40,
      counts: counts({
        started: visits + givenUp,
        completed: visits,
        "completed-late": (place + team) % 4 === 0 ? 1 : 0,
        [`duration/${binOf(minutes * MINUTE)}`]: visits,
        "duration-ms": minutes * MINUTE * visits,
        stopped: givenUp,
        "lacked/next-step": givenUp,
        "step/write-note": visits + givenUp,
        "step-unaided/write-note": unaided + givenUp,
        "step-judged/write-note": visits + givenUp,
        "step-proficient/write-note": unaided,
        "step/save-note": visits + givenUp,
        "step-unaided/save-note": visits,
        "step/next-step": visits,
        "step-unaided/next-step": unaided,
        "prompt-shown/write-note": visits - unaided,
        "prompt-followed/write-note": Math.max(0, visits - unaided - 1),
        "prompt-closed/write-note": visits - unaided > 0 ? 1 : 0,
        "help/next-step": (place + team * 2) % 9 === 0 ? 1 : 0,
      }),
    },
    ...(old
      ? [
          {
            ...about,
            process: "",
            revision: 2,
            counts: counts({ "fallback/old-tool": 1, "fallback-reason/no-time": place % 2 }),
          },
        ]
      : []),
  ];
}

function counts(all: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** @param console_ a page of the extension: its database is the background's */
export async function putDayFacts(console_: Page, facts: readonly DayFact[]): Promise<void> {
  const rows = facts.map((row) => ({ name: "day-facts", key: dayFactKey(row), row }));
  await console_.evaluate(
    (all) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("handrail");
        opening.addEventListener("success", () => {
          const database = opening.result;
          const writing = database.transaction("views", "readwrite");
          for (const row of all) writing.objectStore("views").put(row);
          writing.addEventListener("complete", () => {
            database.close();
            done();
          });
          writing.addEventListener("error", () => failed(writing.error));
        });
      }),
    rows,
  );
}
