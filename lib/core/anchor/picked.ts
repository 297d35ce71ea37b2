import { assess } from "./assess";
import { describe } from "./describe";
import type { Descriptor } from "./descriptor";
import { explain } from "./explain";
import type { Explanation } from "./explain";
import type { Assessment } from "./judgement";
import type { PageView } from "./page-view";
import { dataCheck, withoutData } from "./without-data";
import type { CustomerData } from "./without-data";

/** What was understood of an element, and how it would be stored. */
export interface Picked {
  readonly descriptor: Descriptor;
  readonly explanation: Explanation;
  readonly assessment: Assessment;
}

/** @param index the element's place in the facts of the view */
export function pick(view: PageView, index: number, data: CustomerData): Picked {
  const isData = dataCheck(data);
  const descriptor = withoutData(describe(view, index, { data: data.all }), isData);
  return {
    descriptor,
    explanation: explain(view, index, isData),
    assessment: assess(descriptor, view, index),
  };
}
