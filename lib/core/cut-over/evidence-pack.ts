/**
 * The file of evidence for a cut-over: who decided what, when, on which data, with a hash that shows later
 * whether it was changed. Counts, days and hashes only: no values, no keys, no names of files, which may
 * hold a customer's name. The one text of people in it is what the signing person wrote.
 */
import type { DayCounts, DayPicture } from "../discrepancy/daily-picture";
import { ALL, countsIn } from "../discrepancy/daily-picture";
import { figuresOf } from "../discrepancy/day-figures";
import { canonical } from "../fingerprint";
import type { ParallelRun } from "../playbook/parallel-run";
import type { Criterion, RateDay } from "./criterion";
import { cutOverDefinitions } from "./definitions";
import type { GateResult, Judged } from "./gate";
import type { SignOffDeed } from "./sign-off";

/** Raised when a reader of the old shape would misread the new one. */
const EVIDENCE_FORMAT = 1;
const KIND = "cut-over-evidence";

/** SHA-256 of a text, in hex. */
export type Hash = (text: string) => Promise<string>;

/** One file that was imported, without its name. */
interface ImportedData {
  readonly side: "ledger" | "crm";
  readonly sha256: string;
  readonly rows: number;
  /** ms since 1970. */
  readonly importedAt: number;
  /** Of which column was read as which field. */
  readonly mappingSha256: string;
}

export interface EvidencePackContent {
  /** ms since 1970. */
  readonly madeAt: number;
  readonly timeZone: string;
  readonly playbook: { readonly id: string; readonly version: number; readonly sha256: string };
  readonly run: ParallelRun;
  readonly imports: readonly ImportedData[];
  readonly pictures: readonly DayPicture[];
  readonly gate: GateResult;
  readonly signOffs: readonly SignOffDeed[];
}

/** @returns JSON; its `sha256` is that of the canonical JSON of everything else in it. */
export async function evidencePack(content: EvidencePackContent, hash: Hash): Promise<string> {
  const pack = document(content);
  const sha256 = await hash(canonical(pack));
  return `${JSON.stringify({ ...pack, sha256 }, null, 2)}\n`;
}

export type EvidenceCheck = "unchanged" | "changed" | "no-evidence" | "other-format";

/** Whether a file of evidence is as it was made. The hash shows accidents and careless edits, no forger. */
export async function verifyEvidencePack(text: string, hash: Hash): Promise<EvidenceCheck> {
  const read = parsed(text);
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "no-evidence";
  const parts = new Map<string, unknown>(Object.entries(read));
  if (parts.get("handrail_export") !== KIND) return "no-evidence";
  if (parts.get("format") !== EVIDENCE_FORMAT) return "other-format";
  const { sha256, ...pack } = read as Record<string, unknown>;
  return (await hash(canonical(pack))) === sha256 ? "unchanged" : "changed";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function document(content: EvidencePackContent) {
  const { playbook, run, imports, pictures, gate, signOffs } = content;
  return {
    handrail_export: KIND,
    format: EVIDENCE_FORMAT,
    made_at: moment(content.madeAt),
    time_zone: content.timeZone,
    source: "this browser",
    playbook,
    run,
    imports: imports.map(({ side, sha256, rows, importedAt, mappingSha256 }) => ({
      side,
      sha256,
      rows,
      imported_at: moment(importedAt),
      mapping_sha256: mappingSha256,
    })),
    gate: {
      day: gate.day,
      last_picture: gate.lastPicture,
      verdict: gate.verdict,
      all: judged(gate.all),
      departments: gate.departments.map((each) => ({
        department: each.department,
        ...judged(each),
      })),
    },
    days: pictures
      .filter((picture) => picture.run === run.id)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map((picture) => ({
        day: picture.day,
        all: countedFor(countsIn(picture, ALL)),
        departments: picture.departments.map(({ department, counts }) => ({
          department,
          ...countedFor(counts),
        })),
      })),
    sign_offs: signOffs
      .filter((deed) => deed.run === run.id)
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map(signOff),
    definitions: cutOverDefinitions,
  };
}

function signOff(deed: SignOffDeed) {
  const { kind, id, at, role, name, reason } = deed;
  const said = { kind, id, at: moment(at), role, name, reason };
  if (deed.kind === "withdrawn") return { ...said, sign_off: deed.signOff };
  const { day, department, decision } = deed;
  return { ...said, day, department, decision, gate: judged(deed.gate) };
}

function judged({ verdict, criteria }: Judged) {
  return { verdict, criteria: criteria.map(criterion) };
}

function criterion(one: Criterion) {
  if (one.kind !== "match-rate") return one;
  const { wantedDays, inRow, isRunTooShort, days, ...rest } = one;
  return {
    ...rest,
    wanted_days: wantedDays,
    in_row: inRow,
    run_too_short: isRunTooShort,
    days: days.map(({ day, rate }: RateDay) => ({ day, rate })),
  };
}

/** Open discrepancies by kind and age: how many, never which. */
function countedFor(counts: DayCounts | null) {
  if (!counts) return null;
  const { compared, matchRate, inCrm, inEither, crmShare } = figuresOf(counts);
  const { total, critical, byKind, byMark, byAge } = counts.open;
  return {
    records: counts.records,
    compared,
    match_rate: matchRate,
    in_crm: inCrm,
    in_either: inEither,
    crm_share: crmShare,
    opened: counts.opened,
    settled: counts.settled,
    kept_twice: counts.keptTwice,
    open: { total, critical, by_kind: byKind, by_mark: byMark, by_age: byAge },
  };
}

function moment(at: number): string {
  return new Date(at).toISOString();
}
