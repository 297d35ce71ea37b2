/** A person who learns, forgets, and gets tired of prompts. */
import type { PromptLevel } from "@/lib/core/mastery/mastery";
import type { Assumptions } from "./assumptions";
import type { Chance } from "./random";
import type { Opportunity, SimulatedStep } from "./work";
import { DAY } from "./work";

/** Log-odds that practice can add to what somebody can from the start. */
const LEARNABLE = 5;
/** How much the time until somebody begins or leaves differs (deviation of its logarithm). */
const TIME_SPREAD = 0.6;
const CLOSES_NEEDLESS = 0.1;
const CLOSES_UNHEEDED = 0.5;
const REFUSER_CLOSES = 0.8;

export interface Traits {
  readonly ability: number;
  readonly speed: number;
  readonly refuses: boolean;
}

export function traitsOf(chance: Chance, { spread, refusers }: Assumptions): Traits {
  return {
    ability: spread * chance.normal(),
    speed: Math.exp(spread * 0.5 * chance.normal()),
    refuses: chance.uniform() < refusers,
  };
}

/** What somebody has of one step. */
interface Skill {
  readonly learned: number;
  readonly completions: number;
  readonly doneAt: number;
  readonly definition: string;
}

/** What comes of a prompt, or of none. */
export interface Outcome {
  readonly done: boolean;
  readonly closed: boolean;
}

export class Person {
  private readonly skills = new Map<SimulatedStep, Skill>();
  private annoyance = 0;
  private annoyedAt = 0;

  constructor(
    private readonly traits: Traits,
    private readonly assumed: Assumptions,
  ) {}

  /** Chance of doing the step right now without help. */
  private chanceOf(here: Opportunity): number {
    const logOdds = this.traits.ability + here.step.ease + this.learned(here);
    return (1 - this.assumed.inattention) / (1 + Math.exp(-logOdds));
  }

  private learned({ step, at, definition }: Opportunity): number {
    const skill = this.skills.get(step);
    if (!skill) return 0;
    const { memoryDays, memoryGrowth, changeLoss } = this.assumed;
    const lasts = memoryDays * (1 + memoryGrowth * (skill.completions - 1));
    const kept = skill.learned * Math.exp(-(at - skill.doneAt) / DAY / lasts);
    return skill.definition === definition ? kept : kept * (1 - changeLoss);
  }

  /** Would do it right if nobody said a word. */
  knows(here: Opportunity): boolean {
    return here.lots.knows < this.chanceOf(here);
  }

  /** When they begin or, not knowing it, leave (ms after the step could be begun). */
  actsAfter(here: Opportunity): number {
    const { beginSeconds, leaveSeconds } = this.assumed;
    const seconds = this.knows(here)
      ? beginSeconds * (2 - this.chanceOf(here)) * Math.exp(TIME_SPREAD * here.begins)
      : leaveSeconds * Math.exp(TIME_SPREAD * here.leaves);
    return 1000 * seconds;
  }

  /** A prompt stands. Whether it was needed or not, it costs patience. */
  prompted(here: Opportunity, level: Exclude<PromptLevel, "silent">): Outcome {
    const knows = this.knows(here);
    const patience = Math.exp(-this.annoyanceAt(here.at));
    const { annoyance, hintAnnoyance, needlessAnnoyance } = this.assumed;
    this.annoyance +=
      annoyance * (level === "hint" ? hintAnnoyance : 1) * (knows ? needlessAnnoyance : 1);
    const { closes } = here.lots;
    if (this.traits.refuses) return { done: knows, closed: closes < REFUSER_CLOSES };
    if (knows) return { done: true, closed: closes < CLOSES_NEEDLESS + (1 - patience) / 2 };
    if (here.lots.heeds >= this.assumed.compliance * patience) {
      return { done: false, closed: closes < CLOSES_UNHEEDED };
    }
    const { hintHelps, fullHelps } = this.assumed;
    return { done: here.lots.works < (level === "hint" ? hintHelps : fullHelps), closed: false };
  }

  /** Learns from having done it. */
  practise(here: Opportunity, isAided: boolean): void {
    const { learning, aidedLearning } = this.assumed;
    const share = Math.min(1, learning * this.traits.speed * (isAided ? aidedLearning : 1));
    const learned = this.learned(here);
    this.skills.set(here.step, {
      learned: learned + share * (LEARNABLE - learned),
      completions: (this.skills.get(here.step)?.completions ?? 0) + 1,
      doneAt: here.at,
      definition: here.definition,
    });
  }

  private annoyanceAt(at: number): number {
    const days = (at - this.annoyedAt) / DAY;
    this.annoyance *= 0.5 ** (days / this.assumed.annoyanceDays);
    this.annoyedAt = at;
    return this.annoyance;
  }
}
