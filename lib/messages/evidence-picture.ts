/** Pictures as evidence of a difference: what panel and console may ask, and how one is taken in the panel. */
import type { MayNot } from "@/lib/core/discrepancy/may";
import { pictureLimits } from "@/lib/core/evidence-picture/limits";
import type { PlainPicture } from "@/lib/core/evidence-picture/plain-picture";
import { z } from "@/lib/core/zod";
import { call } from "./call";

export interface EvidencePicture extends PlainPicture {
  /** The file, in Base64. */
  readonly data: string;
}

/** Why a picture was not kept; `null`: it was. */
export interface KeptPicture {
  readonly refused: MayNot | "too-many" | "full" | null;
}

const run = z.string().max(63);
/** Base64 writes three bytes as four characters. */
const data = z.base64().max(Math.ceil(pictureLimits.bytes / 3) * 4);

export const evidencePictureCalls = {
  /** Keeps a picture of what was uncovered, with the difference. @throws invalid, not-found */
  keepPicture: call<KeptPicture>()(() =>
    z.strictObject({ run, id: z.string().min(1).max(150_000), data }),
  ),
  /** `null`: it was deleted, or is in another browser. */
  evidencePicture: call<EvidencePicture | null>()(() =>
    z.strictObject({ run, picture: z.string().max(120) }),
  ),
} as const;

export type EvidencePictureCalls = typeof evidencePictureCalls;

/** How the awaited picture of the tab stands. */
export type AwaitedPicture =
  /** `shortcut`: the keys that take it, besides the toolbar button; `null`: none are set. */
  | { readonly state: "waiting"; readonly until: number; readonly shortcut: string | null }
  /** As a `data:` address; told once, and forgotten with that. */
  | { readonly state: "taken"; readonly picture: string }
  | { readonly state: "failed" }
  | { readonly state: "over" };

/** Of the panel alone: the console shows no CRM page. */
export const awaitPictureCalls = {
  /** For a while, toolbar button and shortcut take a picture of this tab in place of what else they do. */
  awaitPicture: call<AwaitedPicture>()(() => z.strictObject({})),
  awaitedPicture: call<AwaitedPicture>()(() => z.strictObject({})),
  /** Button and shortcut are as ever; a picture that was taken is forgotten. */
  endPicture: call<null>()(() => z.strictObject({})),
} as const;

export type AwaitPictureCalls = typeof awaitPictureCalls;
