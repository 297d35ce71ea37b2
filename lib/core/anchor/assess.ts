/** How well an element will be found again, tried on the page where it was picked. */
import type { Descriptor } from "./descriptor";
import { ABSENT, rank, SURE } from "./find";
import type { Advice, Assessment, FindingKind, Sureness } from "./judgement";
import { isControl } from "./kind";
import type { PageView } from "./page-view";
import { codeFields, withoutTexts } from "./stored-texts";
import type { CodeField } from "./stored-texts";

/** Between sure and absent, but nearer to sure. */
const FAIRLY = 0.6;

const isCode = (field: string) => codeFields.includes(field as CodeField);

/** @param index where the descriptor was taken from */
export function assess(descriptor: Descriptor, view: PageView, index: number): Assessment {
  const now = surenessIn(descriptor, view, index);
  const bare = withoutTexts(descriptor, ({ field }) => isCode(field));
  const redesigned = surenessIn(bare, view, index);
  const { kind, words = [], labels = [], hints = [], namesakes } = descriptor;
  const isNamed = (isControl(kind) ? labels : words).length + hints.length > 0;
  const advice: Advice[] = [];
  if (!isNamed) advice.push(view.caption(index) === "" ? "no-words" : "data-dropped");
  if (now.band !== "high") advice.push("mistakable");
  else if (redesigned.band !== "high") advice.push("leans-on-code");
  return { now, redesigned, alike: namesakes, advice };
}

/** What the likeliest element of a page amounts to. */
export function findingOf(confidence: number): FindingKind {
  if (confidence >= SURE) return "found";
  return confidence >= ABSENT ? "unsure" : "absent";
}

function surenessIn(descriptor: Descriptor, view: PageView, index: number): Sureness {
  const [best] = rank(descriptor, view).matches;
  const confidence = best?.index === index ? best.confidence : 0;
  return {
    share: Math.round(confidence * 100) / 100,
    band: confidence >= SURE ? "high" : confidence >= FAIRLY ? "middle" : "low",
  };
}
