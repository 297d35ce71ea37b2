/**
 * A thousand synthetic people work for twelve weeks, once under each scheme: the same people, the same
 * work, the same luck. Mastery and caps are the product's own code.
 */
import type { NewEvent } from "@/lib/core/event/event";
import type { Aid, StepMastery } from "@/lib/core/mastery/mastery";
import { afterCompletion, afterSlip, newcomer } from "@/lib/core/mastery/mastery";
import { defaultPrompting } from "@/lib/core/playbook/prompting";
import { refusalOf } from "@/lib/core/prompting/caps";
import { emptyMemory, evolveMemory, stepMemory } from "@/lib/core/prompting/memory";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import type { Assumptions } from "./assumptions";
import type { Traits } from "./person";
import { Person, traitsOf } from "./person";
import { seeded } from "./random";
import type { Scheme, SchemeName } from "./schemes";
import { schemes } from "./schemes";
import type { Opportunity } from "./work";
import { DAY, MINUTE, workOf } from "./work";

/** Any other gives other people, and the same answer within the intervals. */
const SEED = 1_000_003;

/** What happened to one person, or to all of them. */
export interface Tally {
  readonly opportunities: number;
  /** Done correctly. */
  readonly completions: number;
  readonly full: number;
  readonly hints: number;
  /** Prompts shown to somebody who would have done it anyway. */
  readonly needless: number;
  readonly closed: number;
}

const nothingYet: Tally = {
  opportunities: 0,
  completions: 0,
  full: 0,
  hints: 0,
  needless: 0,
  closed: 0,
};

/** One tally a person, in the same order under every scheme. */
export type Results<Name extends SchemeName> = Readonly<Record<Name, readonly Tally[]>>;

export function simulate<Name extends SchemeName>(
  people: number,
  names: readonly Name[],
  assumptions: Assumptions,
): Results<Name> {
  const lives = Array.from({ length: people }, (_, person) => {
    const chance = seeded(SEED + person);
    const traits = traitsOf(chance, assumptions);
    const work = workOf(chance, assumptions);
    return names.map((name) => live(work, traits, assumptions, schemes[name]));
  });
  const results = names.map((name, place) => [name, lives.map((each) => each[place])]);
  return Object.fromEntries(results) as Results<Name>;
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(add, nothingYet);
}

function add(a: Tally, b: Tally): Tally {
  return {
    opportunities: a.opportunities + b.opportunities,
    completions: a.completions + b.completions,
    full: a.full + b.full,
    hints: a.hints + b.hints,
    needless: a.needless + b.needless,
    closed: a.closed + b.closed,
  };
}

/** What Handrail knows of the person. */
interface Handrail {
  memory: PromptMemory;
  readonly mastery: Map<string, StepMastery>;
  readonly showings: Map<string, number>;
}

function live(
  work: readonly Opportunity[],
  traits: Traits,
  assumptions: Assumptions,
  scheme: Scheme,
): Tally {
  const person = new Person(traits, assumptions);
  const handrail: Handrail = { memory: emptyMemory, mastery: new Map(), showings: new Map() };
  return work.reduce(
    (tally, here) => add(tally, meet(here, person, handrail, assumptions, scheme)),
    nothingYet,
  );
}

function meet(
  here: Opportunity,
  person: Person,
  handrail: Handrail,
  assumptions: Assumptions,
  scheme: Scheme,
): Tally {
  const { watch } = here;
  const now = { at: here.at, step: here.definition };
  const style = scheme(
    { mastery: handrail.mastery.get(watch), showings: handrail.showings.get(watch) ?? 0 },
    now,
  );
  const knows = person.knows(here);
  const comesInTime = style.delayMs < person.actsAfter(here);
  const shown =
    style.level !== "silent" && comesInTime && mayShow(here, handrail, style.delayMs, assumptions)
      ? style.level
      : null;

  const outcome = shown ? person.prompted(here, shown) : { done: knows, closed: false };
  if (shown) {
    handrail.showings.set(watch, (handrail.showings.get(watch) ?? 0) + 1);
    tell(handrail, shownFact(here, style.delayMs));
    if (outcome.closed) tell(handrail, answerFact(here, "closed"));
    else if (outcome.done) tell(handrail, answerFact(here, "followed"));
  }
  if (outcome.done) person.practise(here, shown !== null);

  const mastery = handrail.mastery.get(watch) ?? newcomer;
  if (outcome.done || here.lots.looksDone < assumptions.looksDone) {
    const aid: Aid = shown ?? "none";
    handrail.mastery.set(watch, afterCompletion(mastery, { ...now, aid, correct: true }));
    tell(handrail, doneFact(here));
  } else if (here.lots.seen < assumptions.slipSeen) {
    handrail.mastery.set(watch, afterSlip(mastery, now));
  }

  return {
    opportunities: 1,
    completions: Number(outcome.done),
    full: Number(shown === "full"),
    hints: Number(shown === "hint"),
    needless: Number(shown !== null && knows),
    closed: Number(outcome.closed),
  };
}

function mayShow(
  here: Opportunity,
  { memory }: Handrail,
  delayMs: number,
  { invitesOnceADay }: Assumptions,
): boolean {
  const { watch } = here;
  if (invitesOnceADay && here.isFirst && stepMemory(memory, watch).doneOn === here.day) {
    return false;
  }
  const at = here.at + delayMs;
  const minute = Math.floor((at % DAY) / MINUTE);
  const about = { caseId: here.caseId, record: here.caseId };
  const candidate = { watch, about, exempt: false };
  return refusalOf(defaultPrompting, memory, candidate, { at, day: here.day, minute }) === null;
}

function tell(handrail: Handrail, fact: Fact): void {
  // Of a fact, the memory of prompts reads no more than this.
  handrail.memory = evolveMemory(handrail.memory, fact as unknown as NewEvent);
}

interface Fact {
  readonly type: "PromptShown" | "PromptAnswered" | "StepCompleted";
  readonly at: number;
  readonly day: string;
  readonly data: Readonly<Record<string, string>>;
}

function shownFact(here: Opportunity, delayMs: number): Fact {
  return { ...factOf(here, "PromptShown"), at: here.at + delayMs };
}

function answerFact(here: Opportunity, answer: "closed" | "followed"): Fact {
  const fact = factOf(here, "PromptAnswered");
  return { ...fact, data: { ...fact.data, answer } };
}

function doneFact(here: Opportunity): Fact {
  return factOf(here, "StepCompleted");
}

function factOf(here: Opportunity, type: Fact["type"]): Fact {
  const { process, step, caseId, at, day } = here;
  return { type, at, day, data: { prompt: `at ${at}`, process, step: step.id, caseId } };
}
