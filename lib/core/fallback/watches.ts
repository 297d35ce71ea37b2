/** What a page has to look out for as a sign of falling back, and what it may ask about it. */
import type { Anchor } from "../playbook/anchor";
import type { FallbackSign, OldTool } from "../playbook/fallback";
import { findProcess, findStep } from "../playbook/playbook";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import type { Language } from "../language";
import type { Moment } from "../prompting/caps";
import { refusalOf } from "../prompting/caps";
import type { PromptMemory } from "../prompting/memory";
import { fallbackKey, fallbackMemory } from "../prompting/memory";
import { stepAddress } from "./step-address";

/** A neutral question in the reader's language. */
export interface FallbackQuestion {
  /** What it is about: the old tool, or the step in the CRM; `null` where the playbook says neither. */
  readonly name: string | null;
  readonly isTool: boolean;
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  /** The CRM's page for it can be opened. */
  readonly hasStep: boolean;
}

export type FallbackWatch = {
  /** `old-tool:id` or `sign:id`. */
  readonly watch: string;
  /** `null`: it may not be asked now. */
  readonly question: FallbackQuestion | null;
} & (
  | { readonly kind: "old-tool" | "print" }
  | { readonly kind: "bulk-export"; readonly anchor: Anchor }
  | { readonly kind: "large-copy"; readonly rows: number; readonly characters: number }
);

interface FallbackSituation {
  readonly playbook: Playbook;
  readonly prompts: PromptMemory;
  readonly department: string | null;
  readonly now: Moment;
  readonly language: Language;
}

/** @param pages the playbook's pages that the frame shows. */
export function fallbackWatches(
  situation: FallbackSituation,
  tool: OldTool | null,
  pages: readonly string[],
): FallbackWatch[] {
  const signs = situation.playbook.fallbackSigns.filter(
    ({ page, replacedBy }) => pages.includes(page) && isTheirs(situation, replacedBy),
  );
  return [
    ...(tool ? [toolWatch(situation, tool)] : []),
    ...signs.map((sign) => signWatch(situation, sign)),
  ];
}

/** A process of other departments is nothing that this person could fall back from. */
function isTheirs(
  { playbook, department }: FallbackSituation,
  replacedBy: FallbackSign["replacedBy"],
): boolean {
  const process = replacedBy && findProcess(playbook, replacedBy.process);
  if (!process || process.departments.length === 0) return true;
  return department !== null && process.departments.includes(department);
}

function toolWatch(situation: FallbackSituation, tool: OldTool): FallbackWatch {
  return {
    kind: "old-tool",
    watch: `old-tool:${tool.id}`,
    question: questionOf(situation, { tool: tool.id }, tool.name, tool.replacedBy),
  };
}

function signWatch(situation: FallbackSituation, sign: FallbackSign): FallbackWatch {
  const { id, replacedBy } = sign;
  const watch = `sign:${id}`;
  const about = replacedBy && titleOf(situation.playbook, replacedBy);
  const question = questionOf(situation, { sign: id }, about, replacedBy);
  switch (sign.kind) {
    case "bulk-export":
      return { kind: sign.kind, watch, question, anchor: sign.control };
    case "large-copy": {
      const { rows, characters } = sign;
      return { kind: sign.kind, watch, question, rows, characters };
    }
    case "print":
      return { kind: sign.kind, watch, question };
  }
}

function questionOf(
  situation: FallbackSituation,
  of: { readonly tool: string } | { readonly sign: string },
  about: Text | undefined,
  replacedBy: FallbackSign["replacedBy"],
): FallbackQuestion | null {
  const { playbook, prompts, now, language } = situation;
  const key = fallbackKey(of) ?? "";
  if (isAskedEnough(situation, key)) return null;
  // No process: whoever is being led through one is interrupted all the same.
  const candidate = { watch: key, about: { caseId: null, record: null }, exempt: false };
  if (refusalOf(playbook.prompting, prompts, candidate, now)) return null;
  return {
    name: about?.[language] ?? null,
    isTool: "tool" in of,
    reasons: playbook.fallbackReasons.map(({ id, text }) => ({ id, text: text[language] })),
    hasStep: replacedBy !== undefined && stepAddress(playbook, replacedBy) !== null,
  };
}

/** So long nobody is asked again who was asked in vain as often as any prompt is shown. */
const REST_DAYS = 30;

function isAskedEnough({ playbook, prompts, now }: FallbackSituation, key: string): boolean {
  const { askedOn, askedAt, askedInVain, closed } = fallbackMemory(prompts, key);
  if (askedOn === now.day) return true;
  const { showings, showingsIfClosed } = playbook.prompting;
  const isEnough = askedInVain >= (closed > 0 ? showingsIfClosed : showings);
  return isEnough && Math.abs(now.at - askedAt) < REST_DAYS * 86_400_000;
}

function titleOf(
  playbook: Playbook,
  { process: processId, step }: OldTool["replacedBy"],
): Text | undefined {
  const process = findProcess(playbook, processId);
  return (process && step !== undefined ? findStep(process, step) : process)?.title;
}
