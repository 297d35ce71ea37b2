/** What a page tells of falling back, as facts: what it was and what it replaces, nothing of the tool. */
import { dayOf } from "../day";
import type { Decided, FallbackSource } from "../event/event";
import type { Observation } from "../event/observation";
import type { OldTool } from "../playbook/fallback";
import type { Playbook } from "../playbook/playbook";
import type { PromptMemory } from "../prompting/memory";
import { fallbackMemory } from "../prompting/memory";

type Told = Extract<Observation, { kind: "fallback" }>;

/** A double click, or a table copied in two goes, is one sign. */
const SAME_SIGN_MS = 60_000;

interface Noted {
  readonly source: FallbackSource;
  readonly tool?: string;
  readonly sign?: string;
  readonly replacedBy?: OldTool["replacedBy"] | undefined;
}

export function noteFallback(
  {
    playbook,
    prompts,
    utcOffsetMinutes,
  }: {
    readonly playbook: Playbook;
    readonly prompts: PromptMemory;
    readonly utcOffsetMinutes: number;
  },
  { watch, what, reason, at }: Told,
): Decided[] {
  const noted = notedOf(playbook, watch);
  if (!noted) return [];
  const { replacedBy, ...about } = noted;
  const { id, version } = playbook;
  const data = { ...about, ...replacedBy, playbook: { id, version } };
  switch (what) {
    case "noticed": {
      const { noticedAt, noticedOn } = fallbackMemory(prompts, watch);
      // A sheet that is open all day is not used ten times because it was looked at ten times.
      const isKnown =
        noted.tool === undefined
          ? Math.abs(at - noticedAt) < SAME_SIGN_MS
          : noticedOn === dayOf(at, utcOffsetMinutes);
      return isKnown ? [] : [{ type: "FallbackNoticed", data }];
    }
    case "asked":
      return [{ type: "FallbackAsked", data }];
    case "explained": {
      const isReason = playbook.fallbackReasons.some((each) => each.id === reason);
      return isReason && reason !== undefined
        ? [{ type: "FallbackExplained", data: { ...data, reason } }]
        : [];
    }
    case "not-now":
    case "step-opened":
      return [{ type: "FallbackClosed", data: { ...data, how: what } }];
  }
}

/** Where the old tool or the sign leads to in the CRM; `undefined` when the playbook has no such watch. */
export function replacementFor(
  playbook: Playbook,
  watch: string,
): OldTool["replacedBy"] | undefined {
  return notedOf(playbook, watch)?.replacedBy;
}

function notedOf({ oldTools, fallbackSigns }: Playbook, watch: string): Noted | null {
  const [kind, id] = watch.split(":");
  if (kind === "old-tool") {
    const tool = oldTools.find((each) => each.id === id);
    return tool ? { source: kind, tool: tool.id, replacedBy: tool.replacedBy } : null;
  }
  const sign = fallbackSigns.find((each) => each.id === id);
  return sign ? { source: sign.kind, sign: sign.id, replacedBy: sign.replacedBy } : null;
}
