import { assess } from "./assess";
import type { Descriptor } from "./descriptor";
import { explain } from "./explain";
import type { Explanation } from "./explain";
import type { Assessment } from "./judgement";
import type { PageView } from "./page-view";
import { dataCheck, describeWithout } from "./without-data";
import type { CustomerData } from "./without-data";

/** What was understood of an element, and how it would be stored. */
export interface Picked {
  readonly descriptor: Descriptor;
  readonly explanation: Explanation;
  readonly assessment: Assessment;
}

/** @param index the element's place in the facts of the view */
export function pick(view: PageView, index: number, data: CustomerData): Picked {
  const descriptor = describeWithout(data, view, index);
  return {
    descriptor,
    explanation: explain(view, index, dataCheck(data)),
    assessment: assess(descriptor, view, index),
  };
}
