/** The made-up company as tests need it: what its browsers hand over, and the truth. */
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { union } from "@/lib/core/team-facts/day-fact";
import { dayFacts } from "@/lib/core/projection/day-facts";
import { fold } from "@/lib/core/projection/projection";
import { peopleOf } from "./people";
import { storyOf } from "./story";
import { Truth } from "./truth";

export interface Company {
  /** Of each browser, what it hands over. */
  readonly browsers: readonly (readonly DayFact[])[];
  readonly facts: readonly DayFact[];
  readonly truth: Truth;
  readonly events: number;
  readonly personDays: number;
}

/** Person by person: a million events are never in memory at once. */
export function companyOf(people: number, days: number): Company {
  const truth = new Truth();
  const browsers: (readonly DayFact[])[] = [];
  let [events, personDays] = [0, 0];
  for (const person of peopleOf(people, days)) {
    const log = storyOf(person, truth);
    events += log.length;
    personDays += person.days.length;
    for (const device of person.devices) {
      const own = log.filter((event) => event.device === device);
      browsers.push([...fold(dayFacts, own).values()]);
    }
  }
  const facts = [...union(...browsers).values()];
  return { browsers, facts, truth, events, personDays };
}
