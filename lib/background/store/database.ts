/**
 * The database. Only the background opens it. Every version that was ever released stays listed, in
 * order; upgrade functions live frozen in `upgrades/` and import nothing of the app.
 *
 * `strict` durability: with the browser's default, a power cut loses everything that was acknowledged
 * in the seconds before it; with `strict` nothing, at 2 ms a write.
 */
import { Dexie } from "dexie";
import type { Table } from "dexie";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { SignOffDeed } from "@/lib/core/cut-over/sign-off";
import type { DayPicture } from "@/lib/core/discrepancy/daily-picture";
import type { NewEvent } from "@/lib/core/event/event";
import type { Draft } from "@/lib/core/authoring/draft";
import type { HelpItem } from "@/lib/core/help/help-item";
import type { ShownPage } from "@/lib/core/process/decide";
import type { TabState } from "@/lib/core/process/tab-state";
import type { Look } from "@/lib/core/process/looks";
import type { Unclaimed } from "@/lib/core/process/unclaimed";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { ContributionRow, ContributorRow } from "./contributions";
import type {
  DiscrepancyRow,
  LinkRow,
  PartRow,
  PictureRow,
  ResultRow,
  RunRow,
  SeenRow,
} from "./parallel-rows";

export const DATABASE_NAME = "handrail";

/** Today's schema version. IndexedDB itself counts in tens of it (a Dexie convention). */
export const DATABASE_VERSION = 7;

export interface ViewRow {
  readonly name: string;
  readonly key: string;
  readonly row: unknown;
}

/** Which observations of one content script are stored: 1…upTo and those `beyond`. */
export interface SessionRow {
  readonly session: string;
  readonly upTo: number;
  readonly beyond: readonly number[];
  readonly at: number;
}

/** What a tab shows; forgotten when the tab closes or the browser restarts. */
export interface TabRow extends TabState {
  /** Frame id → the playbook's pages that the frame shows. */
  readonly frames: Readonly<Record<number, readonly ShownPage[]>>;
  /** Only in the row of no tab (`NO_TAB`): what no case of any tab has claimed yet. */
  readonly unclaimed?: readonly Unclaimed[];
  /** Only there, too: what tabs have seen of the conditions of steps. */
  readonly looks?: readonly Look[];
}

export interface PublicationRow {
  readonly playbook: Playbook;
  readonly sha256: string;
  readonly publishedAt: number;
  /** Who, why, and whether running cases went over to it; absent in publications of the first version. */
  readonly audit?: PublicationAudit;
}

export interface PublicationAudit {
  /** Pseudonym of the person, and the name they go by if they gave one. */
  readonly actor: string;
  readonly author: string | null;
  /** Who wrote the draft that was published; absent where no draft was. */
  readonly writtenBy?: string | null;
  readonly reason: string;
  /** People in the middle of a case went on by this edition at once. */
  readonly movedCases: boolean;
  /** The publication that was put in force again. */
  readonly restored: number | null;
}

/** How a control was recognised by its likeness, for the next playbook; the newest of each anchor. */
export interface SuggestionRow extends AnchorRef {
  /** Fingerprint of the anchor that it may take the place of; of no use for a changed one. */
  readonly anchor: string;
  readonly descriptor: Descriptor;
  /** 0 to 1. */
  readonly confidence: number;
  readonly at: number;
  /** A person does not want it. */
  readonly dismissed: boolean;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export interface ProjectionRow {
  readonly name: string;
  readonly version: number;
}

export class HandrailDatabase extends Dexie {
  declare readonly events: Table<NewEvent, number>;
  declare readonly views: Table<ViewRow, [string, string]>;
  /** Rows as the facts left them that are deleted for their age; views are folded anew from there. */
  declare readonly bases: Table<ViewRow, [string, string]>;
  declare readonly projections: Table<ProjectionRow, string>;
  declare readonly sessions: Table<SessionRow, string>;
  declare readonly tabs: Table<TabRow, number>;
  /** Append-only; the newest is in force. */
  declare readonly publications: Table<PublicationRow, number>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly suggestions: Table<SuggestionRow, [string, string]>;
  /** Questions to key users, in people's own words. */
  declare readonly help: Table<HelpItem, string>;
  /** Processes that are being written. */
  declare readonly drafts: Table<Draft, string>;
  /** State of parallel runs; what they compare is in the tables after it. */
  declare readonly parallelRuns: Table<RunRow, string>;
  declare readonly parallelParts: Table<PartRow, [string, string, number, number]>;
  declare readonly parallelSeen: Table<SeenRow, [string, string]>;
  declare readonly parallelResults: Table<ResultRow, [string, number]>;
  declare readonly parallelLinks: Table<LinkRow, [string, string, string]>;
  /** What people said of differences, with the evidence since. */
  declare readonly discrepancies: Table<DiscrepancyRow, string>;
  /** Pictures that they added, covered but for what they uncovered. */
  declare readonly discrepancyPictures: Table<PictureRow, string>;
  /** Counts of each day of a run. */
  declare readonly dayPictures: Table<DayPicture, [string, string]>;
  /** Decisions that the ledger stops or goes on. */
  declare readonly signOffs: Table<SignOffDeed, string>;
  /** Whose facts are taken in, by the fingerprint of their key. */
  declare readonly contributors: Table<ContributorRow, string>;
  /** What they handed in, a browser's month each. */
  declare readonly contributions: Table<ContributionRow, [string, string]>;

  constructor(options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    super(DATABASE_NAME, { chromeTransactionDurability: "strict", ...options });
    this.version(1).stores({
      events: "++seq, &id",
      views: "[name+key]",
      projections: "&name",
      sessions: "&session, at",
      tabs: "&tab",
      publications: "++seq",
      settings: "&key",
    });
    this.version(2).stores({ suggestions: "[watch+part]" });
    this.version(3).stores({ help: "&id", drafts: "&id" });
    this.version(4).stores({
      parallelRuns: "&run",
      parallelParts: "[run+side+generation+bucket]",
      parallelSeen: "[run+record], [run+bucket]",
      parallelResults: "[run+bucket]",
      parallelLinks: "[run+crmKey+ledgerKey]",
      discrepancies: "&id, [run+bucket]",
      dayPictures: "[run+day]",
      signOffs: "&id, run",
    });
    this.version(5).stores({ discrepancyPictures: "&id, discrepancy" });
    this.version(6).stores({ contributors: "&key, device", contributions: "[device+month]" });
    this.version(7).stores({ bases: "[name+key]" });
  }
}
