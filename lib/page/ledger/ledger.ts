/**
 * What reads a page for a parallel run, while its content script lives: asks what of the page is wanted,
 * tells it once the page has come to rest, and draws the badges. It never learns what the ledger says.
 */
import { LONGEST_ADDRESS, MOST_RECORDS } from "@/lib/core/parallel-run/limits";
import type { LedgerPlan } from "@/lib/core/parallel-run/page-plan";
import type { Ask } from "@/lib/messages/connect";
import { onLedgerNotice } from "@/lib/messages/on-notice";
import type { PageCalls } from "@/lib/messages/page";
import type { LedgerBrief, SeenOutcome } from "@/lib/messages/parallel-page";
import { isAlive } from "../alive";
import type { Finder } from "../watch/finder";
import { badgesOfRecord, badgesOfRows } from "./badge";
import type { Badge } from "./badge";
import { createBadges } from "./badges";
import type { Badges } from "./badges";
import { watchSaves } from "../watch/saves";
import { watchEdits } from "./edits";
import { readFields } from "./read-fields";
import type { FieldsReading } from "./read-fields";
import { readList } from "./read-list";
import type { ListReading, ListRow } from "./read-list";
import { whenSteady } from "./when-steady";

/** What the content script lends. */
interface LedgerPage {
  readonly ask: Ask<PageCalls>;
  readonly finder: Finder;
  readonly signal: AbortSignal;
}

export interface Ledger {
  /** The background has said what the page is. @param compared empty: no run reads it */
  readonly show: (compared: string) => void;
  /** Another address is shown, of which nothing is known yet. */
  readonly leave: () => void;
  /** A save control was used … @param watch which, as the playbook names it */
  readonly saving: (watch: string, control: Element) => void;
  /** … and the page shows that it worked. */
  readonly saved: (watch: string) => void;
}

export type MakeLedger = (page: LedgerPage) => Ledger;

export const startLedger: MakeLedger = ({ ask, finder, signal }) => {
  const edits = watchEdits(finder.roots, signal);
  let current = new AbortController();
  let shownFor = "";
  let badges: Badges | null = null;
  let plans: readonly LedgerPlan[] = [];
  let url = "";
  /** What stood there when the address changed: it may be left over of the record before. */
  let leftOver = new Map<string, FieldsReading>();
  let lastRead = new Map<string, FieldsReading>();
  const drawn = new Map<string, readonly Badge[]>();
  const begun = new Map<string, () => void>();
  let readAgain: (() => void)[] = [];

  const saving = (watch: string, control: Element) => {
    begun.set(watch, edits.beginSave(control));
  };
  const saved = (watch: string) => {
    begun.get(watch)?.();
    begun.delete(watch);
    // What a form that stays as it is holds is news, and nothing about it may change any more.
    for (const again of readAgain) again();
  };
  const watchOwn = watchSaves(
    finder,
    { onUsed: saving, onEvidence: saved, onWithdrawn: (watch) => begun.delete(watch) },
    signal,
  );

  const draw = (place: string, made: readonly Badge[]) => {
    drawn.set(place, made);
    badges?.show([...drawn.values()].flat());
  };
  const undraw = () => {
    drawn.clear();
    badges?.show([]);
  };

  const begin = (brief: LedgerBrief, address: string) => {
    current.abort();
    current = new AbortController();
    const until = AbortSignal.any([signal, current.signal]);
    const isSamePlan = JSON.stringify(plans) === JSON.stringify(brief.plans);
    if (!isSamePlan || address === url) {
      undraw();
      leftOver.clear();
    }
    plans = brief.plans;
    url = address;
    lastRead = new Map();
    readAgain = [];
    watchOwn(plans.flatMap(ownSaves), []);
    badges?.end();
    badges = brief.badges
      ? createBadges({
          look: brief.badges,
          finder,
          onPress: (run, field) => void ask("showInPanel", { run, field }).catch(() => undefined),
          signal,
        })
      : null;
    badges?.show([...drawn.values()].flat());
    for (const plan of plans) {
      if (plan.fields.length > 0) readRecord(plan, brief, until);
      if (plan.list) readRows(plan.run, plan.list, brief, until);
    }
  };

  function readRecord(
    { run, fields }: LedgerPlan,
    { badges: look }: LedgerBrief,
    until: AbortSignal,
  ) {
    const read = () => {
      if (!isAlive()) return null;
      const seen = readFields(fields, finder, edits);
      const before = leftOver.get(run);
      const left = seen && before ? leftOf(seen, before) : "nothing";
      if (!seen || left === "all") return null;
      if (before && !lastRead.has(run)) draw(run, []);
      lastRead.set(run, seen);
      return left === "some" ? { ...seen, isComplete: false } : seen;
    };
    const again = whenSteady(
      finder,
      read,
      (seen) => {
        const records = [{ links: [], values: seen.values }];
        tell({ run, where: "record-page", records, reading: null }, until).then(
          ([outcome]) => {
            if (look && outcome) draw(run, badgesOfRecord(run, seen.elements, outcome, look));
          },
          (error: unknown) => {
            if (!isRefused(error)) again();
          },
        );
      },
      until,
    );
    readAgain.push(again);
  }

  function readRows(
    run: string,
    list: NonNullable<LedgerPlan["list"]>,
    { badges: look }: LedgerBrief,
    until: AbortSignal,
  ) {
    const place = `${run} list`;
    const again = whenSteady(
      finder,
      () => (isAlive() ? readList(list, finder.roots.all()) : null),
      (seen) => {
        tellRows(run, seen, null, until).then(
          (outcomes) => {
            if (look) draw(place, badgesOfRows(run, seen.rows, outcomes, look));
          },
          (error: unknown) => {
            if (!isRefused(error)) again();
          },
        );
      },
      until,
    );
  }

  async function tellRows(
    run: string,
    { rows }: ListReading,
    reading: string | null,
    until: AbortSignal,
  ): Promise<SeenOutcome[]> {
    const outcomes: SeenOutcome[] = [];
    for (let from = 0; from < rows.length; from += MOST_RECORDS) {
      const records = rows.slice(from, from + MOST_RECORDS).map(toTell);
      const told = { run, where: "list" as const, records, reading };
      outcomes.push(...(await tell(told, until)));
    }
    return outcomes;
  }

  async function tell(
    seen: Omit<Parameters<typeof ask<"seeValues">>[1], "url" | "seenAt">,
    until: AbortSignal,
  ): Promise<readonly SeenOutcome[]> {
    const { records } = await ask("seeValues", { ...seen, url, seenAt: Date.now() });
    // Meanwhile something else may be shown, to which the answer does not belong.
    return until.aborted ? [] : records;
  }

  const stopHearing = onLedgerNotice((notice) => {
    if (notice.ledger === "take-focus") {
      return badges?.takeFocus() ? Promise.resolve(true) : undefined;
    }
    const list = plans.find(({ run }) => run === notice.run)?.list;
    if (!list || current.signal.aborted) return undefined;
    if (notice.ledger === "next-list-page") {
      const next = list.next && finder.find(list.next);
      return next instanceof Element ? Promise.resolve(turnPage(next)) : undefined;
    }
    const seen = readList(list, finder.roots.all());
    if (!seen) return undefined;
    const { signal: until } = current;
    return tellRows(notice.run, seen, notice.reading, until).then(() => seen.rows.length);
  });
  signal.addEventListener("abort", () => {
    current.abort();
    stopHearing();
  });

  return {
    show: (compared) => {
      const address = location.href.slice(0, LONGEST_ADDRESS);
      const next = compared && `${compared} ${address}`;
      if (next === shownFor || signal.aborted) return;
      shownFor = next;
      if (!compared) {
        current.abort();
        plans = [];
        watchOwn([], []);
        undraw();
        badges?.end();
        badges = null;
        return;
      }
      ask("ledgerPlan", { url: address }).then(
        (brief) => {
          if (shownFor === next && !signal.aborted) begin(brief, address);
        },
        () => {
          // Asked again with the next answer of the background.
          if (shownFor === next) shownFor = "";
        },
      );
    },
    leave: () => {
      current.abort();
      edits.leave();
      leftOver = new Map([...leftOver, ...lastRead]);
      lastRead = new Map();
      shownFor = "?";
    },
    saving,
    saved,
  };
};

/** The run is over, or not this person's any more: asking again would be refused again. */
function isRefused(error: unknown): boolean {
  // Not by its class: the question is another script's, which has a class of its own.
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "denied" || code === "invalid";
}

/** Named apart from those of processes, which a page may have as well. */
function ownSaves({ run, saves }: LedgerPlan) {
  return saves.map(({ control: anchor, evidence }, index) => ({
    kind: "save" as const,
    watch: `run ${run} ${index}`,
    anchor,
    evidence,
  }));
}

/**
 * Single-page CRMs change the address first and draw the record afterwards, some of them in pieces. What
 * stands where it stood is of the record before, or happens to be the same: then it is given time.
 */
function leftOf(seen: FieldsReading, before: FieldsReading): "all" | "some" | "nothing" {
  const same = [...seen.elements].filter(
    ([field, element]) =>
      before.elements.get(field) === element && before.values[field] === seen.values[field],
  );
  if (same.length === seen.elements.size) return "all";
  return same.length > 0 ? "some" : "nothing";
}

function toTell({ links, values }: ListRow) {
  return { links: [...links], values };
}

/** @returns whether there is another page */
function turnPage(next: Element): boolean {
  const isOff =
    next.matches(":disabled,[aria-disabled=true]") || next.closest("[aria-disabled=true]") !== null;
  if (!isOff && next instanceof HTMLElement) next.click();
  return !isOff;
}
