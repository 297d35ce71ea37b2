import type { NewEvent } from "../event/event";
import type { StepMastery } from "../mastery/mastery";
import { afterCompletion, afterSlip, newcomer } from "../mastery/mastery";
import { watchId } from "../process/watch-id";
import type { Projection } from "./projection";

/** By watch id. */
export type Masteries = Readonly<Record<string, StepMastery>>;

/** How well the person has mastered each step; folded from what they did, aided and unaided. */
export const mastery: Projection<Masteries> = {
  name: "mastery",
  version: 2,
  handles: ["StepCompleted", "StepTakenBack", "CaseAbandoned", "FallbackNoticed", "TraceErased"],
  key: () => "all",
  initial: () => ({}),
  apply: evolveMastery,
};

function evolveMastery(masteries: Masteries, event: NewEvent): Masteries {
  const { at } = event;
  const change = (step: string, process: string, to: (before: StepMastery) => StepMastery) => {
    const watch = watchId(process, step);
    const before = (Object.hasOwn(masteries, watch) && masteries[watch]) || newcomer;
    return { ...masteries, [watch]: to(before) };
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
          forgotten.includes(watch) ? slip(before) : before,
        ]),
      );
    }
    case "FallbackNoticed": {
      const { source, process, step } = event.data;
      // To have the old sheet open is no slip: it may only have been read. To say so is.
      if (source !== "self-report" || process === undefined || step === undefined) return masteries;
      return change(step, process, slip);
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
