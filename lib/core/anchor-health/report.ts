/**
 * How the controls of the playbook in force are found, from what every browser saw. The facts are a set:
 * order and repetition change nothing.
 */
import type { AnchorRef } from "../anchor/anchor-ref";
import type { Playbook } from "../playbook/playbook";
import { findProcess, findStep } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import { anchorKey } from "../projection/anchor-health";
import type { AnchorDay } from "../projection/anchor-health";
import { dayOf } from "../day";
import type { PlacedAnchor } from "./placed-anchor";
import { placedAnchors } from "./placed-anchor";
import { joinLooks } from "./look";
import type { AnchorStatus, Condition, DatedLook } from "./status";
import { conditionOf } from "./status";

/** Older looks say nothing about today's CRM. */
const WINDOW_DAYS = 120;

export interface AnchorReport extends Condition {
  readonly watch: string;
  readonly part: AnchorRef["part"];
  readonly fingerprint: string;
  readonly process: Text;
  readonly step: Text;
  /** It was found once and is not now: somebody has to pick it again or say where it is. */
  readonly needsYou: boolean;
}

export interface PageReport {
  readonly page: string;
  readonly name: Text;
  /** What needs somebody first. */
  readonly anchors: readonly AnchorReport[];
}

export interface AnchorSummary {
  readonly total: number;
  /** Not found as the playbook describes them: `healed` and `needYou` together. */
  readonly degraded: number;
  readonly healed: number;
  /** Somebody has to pick them again or say where they are. */
  readonly needYou: number;
  /** Looked for often enough, and not found yet: perhaps in a dialog that nobody has opened. */
  readonly neverFound: number;
  readonly notSeen: number;
  /** The day on which most of the degraded ones began, and how many did. */
  readonly since: { readonly day: string; readonly count: number } | null;
}

export interface AnchorHealthReport {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly summary: AnchorSummary;
  /** Only pages that have anchors, the worst first. */
  readonly pages: readonly PageReport[];
}

/** The worst first. */
const severity: readonly AnchorStatus[] = [
  "missing",
  "unsure",
  "never-found",
  "healed",
  "not-seen",
  "fine",
];

const needing: readonly AnchorStatus[] = ["missing", "unsure"];

/**
 * @param rows of any number of browsers, in any order.
 * @param today `YYYY-MM-DD`; looks of the `WINDOW_DAYS` before it count.
 */
export function anchorHealthReport(
  rows: readonly AnchorDay[],
  playbook: Playbook,
  today: string,
): AnchorHealthReport {
  const looks = looksByAnchor(rows, firstDay(today));
  const anchors = placedAnchors(playbook).map((placed) => ({
    page: placed.page,
    report: reportOf(playbook, placed, looks),
  }));
  const names = new Map(
    playbook.sites.flatMap((site) => site.pages).map(({ id, name }) => [id, name]),
  );
  const pages = [...new Set(anchors.map(({ page }) => page))].map((page) => ({
    page,
    name: names.get(page) ?? { en: page, "zh-CN": page },
    anchors: anchors
      .filter((anchor) => anchor.page === page)
      .map(({ report }) => report)
      .sort(worstFirst),
  }));
  return {
    today,
    summary: summaryOf(anchors.map(({ report }) => report)),
    pages: pages.sort((a, b) => badness(b) - badness(a)),
  };
}

/** The first day that counts, for reading no more rows than needed. */
export function firstDay(today: string): string {
  return dayOf(Date.parse(today) - (WINDOW_DAYS - 1) * 86_400_000, 0);
}

function looksByAnchor(rows: readonly AnchorDay[], from: string): Map<string, DatedLook[]> {
  const byAnchor = new Map<string, DatedLook[]>();
  for (const { day, anchors } of rows) {
    if (day < from) continue;
    for (const [key, looks] of Object.entries(anchors)) {
      const dated = looks.map((look) => ({ ...look, day }));
      byAnchor.set(key, joinLooks(byAnchor.get(key) ?? [], dated));
    }
  }
  return byAnchor;
}

function reportOf(
  playbook: Playbook,
  placed: PlacedAnchor,
  looks: ReadonlyMap<string, readonly DatedLook[]>,
): AnchorReport {
  const { watch, part, fingerprint } = placed;
  const process = findProcess(playbook, placed.process);
  const step = process && findStep(process, placed.step);
  const none = { en: "", "zh-CN": "" };
  const condition = conditionOf(looks.get(anchorKey({ ...placed, anchor: fingerprint })) ?? []);
  return {
    watch,
    part,
    fingerprint,
    process: process?.title ?? none,
    step: step?.title ?? none,
    ...condition,
    needsYou: needing.includes(condition.status),
  };
}

function worstFirst(one: AnchorReport, other: AnchorReport): number {
  const bySeverity = severity.indexOf(one.status) - severity.indexOf(other.status);
  if (bySeverity !== 0) return bySeverity;
  // Stable: what began the same day stays in the order of the playbook.
  return (one.since ?? "").localeCompare(other.since ?? "");
}

/** What needs somebody outweighs everything that was found all the same, or may only be hidden. */
function badness({ anchors }: PageReport): number {
  const noted = anchors.filter(({ since }) => since !== null).length;
  return 10_000 * anchors.filter(({ needsYou }) => needsYou).length + noted;
}

function summaryOf(anchors: readonly AnchorReport[]): AnchorSummary {
  const needYou = anchors.filter(({ needsYou }) => needsYou);
  const healed = anchors.filter(({ status }) => status === "healed");
  const days = [...needYou, ...healed].flatMap(({ since }) => since ?? []);
  const counts = [...new Set(days)].map((day) => ({
    day,
    count: days.filter((other) => other === day).length,
  }));
  const [since = null] = counts.sort((a, b) => b.count - a.count || (a.day < b.day ? -1 : 1));
  return {
    total: anchors.length,
    degraded: days.length,
    healed: healed.length,
    needYou: needYou.length,
    neverFound: anchors.filter(({ status }) => status === "never-found").length,
    notSeen: anchors.filter(({ status }) => status === "not-seen").length,
    since,
  };
}
