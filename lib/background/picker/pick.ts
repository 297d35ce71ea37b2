/** What is known while a person shows Handrail where something is: one at a time in each tab. */
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import { combine } from "@/lib/core/anchor/combine";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { Explanation } from "@/lib/core/anchor/explain";
import type { Assessment, FindingKind } from "@/lib/core/anchor/judgement";
import type { Picked } from "@/lib/core/anchor/picked";
import { withoutTexts } from "@/lib/core/anchor/stored-texts";
import { plain } from "@/lib/core/anchor/words";
import type { Site } from "@/lib/core/playbook/site";

export interface Pick {
  /** Unguessable; frames name it in what they say. */
  readonly id: string;
  /** Which anchor it is for; `null`: none. */
  readonly anchor: AnchorRef | null;
  /** The draft that the anchor stands in; `null`: the published playbook, or none. */
  readonly draft: DraftTarget | null;
  readonly phase: "picking" | "picked";
  readonly result: Result | null;
  readonly look: Look | null;
  /** What was published with it, and what to go back to. */
  readonly published: {
    readonly version: number;
    readonly seqBefore: number;
    readonly before: number;
  } | null;
}

/** A step that is still being written. */
export interface DraftTarget {
  readonly id: string;
  /** Of the step, in the person's language. */
  readonly title: string;
  readonly page: string;
  /** Of the draft: by them the page is recognised that the person points at something on. */
  readonly sites: readonly Site[];
  /** The page of the draft's sites that it was pointed at on; `null`: none of them, or not yet. */
  readonly seenOn: string | null;
  /** The person said in the panel that it is to go into the draft. */
  readonly isTaken: boolean;
}

interface Result {
  readonly explanation: Explanation;
  readonly assessment: Assessment;
  /** Where it was picked, and every record and language on which the person said “yes, this one”. */
  readonly seen: readonly Descriptor[];
  /** Texts that shall not be stored. */
  readonly dropped: readonly string[];
  readonly doubts: number;
}

interface Look {
  readonly best: {
    readonly confidence: number;
    readonly finding: FindingKind;
    readonly picked: Picked;
  } | null;
  /** Whether a frame has answered yet. */
  readonly isAnswered: boolean;
  /** Whether the person said that it is the one. */
  readonly isIt: boolean | null;
}

export function newPick(
  id: string,
  anchor: AnchorRef | null,
  draft: DraftTarget | null = null,
): Pick {
  return { id, anchor, draft, phase: "picking", result: null, look: null, published: null };
}

/** The person took an element. */
export function took(pick: Pick, { descriptor, explanation, assessment }: Picked): Pick {
  const result = { explanation, assessment, seen: [descriptor], dropped: [], doubts: 0 };
  return { ...pick, phase: "picked", result, look: null, published: null };
}

/** A frame looked; the likeliest element of all frames counts. @returns whether it is this frame's */
export function looked(pick: Pick, best: Look["best"]): { pick: Pick; isBest: boolean } {
  const known = pick.look?.best?.confidence ?? -1;
  const isBest = best !== null && best.confidence > known;
  const look: Look = {
    best: isBest ? best : (pick.look?.best ?? null),
    isAnswered: true,
    isIt: null,
  };
  return { pick: { ...pick, look }, isBest };
}

/** The person said whether what was found is the same element: then what it is called here is known, too. */
export function answered(pick: Pick, isIt: boolean): Pick {
  const { result, look } = pick;
  if (!result || !look?.best || look.isIt !== null) return pick;
  return {
    ...pick,
    look: { ...look, isIt },
    result: isIt
      ? { ...result, seen: [...result.seen, look.best.picked.descriptor] }
      : { ...result, doubts: result.doubts + 1 },
  };
}

export function withoutText(pick: Pick, text: string): Pick {
  const { result } = pick;
  if (!result) return pick;
  return { ...pick, result: { ...result, dropped: [...result.dropped, text] } };
}

/** What was understood, without the names that shall not be stored. */
export function explanationOf({ explanation, dropped }: Result): Explanation {
  const isDropped = (name: string) => dropped.some((text) => plain(name).includes(text));
  const { name, where } = explanation;
  return {
    ...explanation,
    name: name === null || isDropped(name) ? null : name,
    where: where === null || isDropped(where.name) ? null : where,
  };
}

/** What would be stored. */
export function descriptorOf({ seen, dropped }: Result): Descriptor {
  return withoutTexts(combine(seen), ({ text }) => dropped.includes(text));
}
