import type { NewEvent } from "../event/event";
import type { StepMastery } from "../mastery/mastery";
import { afterCompletion, afterSlip, newcomer } from "../mastery/mastery";
import { watchId } from "../process/watch-id";
import type { Projection } from "./projection";

/** How well a step is mastered, and what goes back to where it was if the person takes back their word. */
interface MasteryRow extends StepMastery {
  readonly beforeSaid?: { readonly saidAt: number; readonly was: StepMastery } | undefined;
}

/** By watch id. */
export type Masteries = Readonly<Record<string, MasteryRow>>;

/** How well the person has mastered each step; folded from what they did, aided and unaided. */
export const mastery: Projection<Masteries> = {
  name: "mastery",
  version: 3,
  handles: [
    "StepCompleted",
    "StepTakenBack",
    "CaseAbandoned",
    "FallbackNoticed",
    "FallbackTakenBack",
    "TraceErased",
  ],
  key: () => "all",
  initial: () => ({}),
  apply: evolveMastery,
};

function evolveMastery(masteries: Masteries, event: NewEvent): Masteries {
  const { at } = event;
  const change = (step: string, process: string, to: (before: StepMastery) => MasteryRow) => {
    const watch = watchId(process, step);
    const before = (Object.hasOwn(masteries, watch) && masteries[watch]) || newcomer;
    return { ...masteries, [watch]: to(bare(before)) };
  };
  switch (event.type) {
    case "StepCompleted": {
      const { process, step, aided, aid = aided ? "full" : "none", correct } = event.data;
      // Found done, by whomever; and facts from before it was noted whether a step was done correctly.
      if (correct === undefined) return masteries;
      const definition = event.data.definition ?? "";
      return change(step, process, (before) =>
        afterCompletion(before, { aid, correct, at, step: definition }),
      );
    }
    case "StepTakenBack":
      return change(event.data.step, event.data.process, slip);
    case "CaseAbandoned": {
      // Whoever gives a case up has decided so; whoever lets it expire has forgotten a step.
      if (event.data.reason === "stopped") return masteries;
      const { process, open = [] } = event.data;
      const forgotten = open.map((step) => watchId(process, step));
      return Object.fromEntries(
        Object.entries(masteries).map(([watch, before]) => [
          watch,
          forgotten.includes(watch) ? slip(bare(before)) : before,
        ]),
      );
    }
    case "FallbackNoticed": {
      const { source, process, step } = event.data;
      // To have the old sheet open is no slip: it may only have been read. To say so is.
      if (source !== "self-report" || process === undefined || step === undefined) return masteries;
      return change(step, process, (was) => ({
        ...slip(was),
        beforeSaid: { saidAt: at, was },
      }));
    }
    case "FallbackTakenBack": {
      const { process, step, saidAt } = event.data;
      const watch = process !== undefined && step !== undefined ? watchId(process, step) : "";
      const said = Object.hasOwn(masteries, watch) ? masteries[watch]?.beforeSaid : undefined;
      // Whatever came in between has counted from where it found the step: that stays.
      return said?.saidAt === saidAt ? { ...masteries, [watch]: said.was } : masteries;
    }
    case "TraceErased":
      return {};
    default:
      return masteries;
  }

  function slip(before: StepMastery): StepMastery {
    return afterSlip(before, { at, step: before.step });
  }
}

function bare({ beforeSaid: _said, ...mastery }: MasteryRow): StepMastery {
  return mastery;
}
