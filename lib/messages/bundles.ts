/** What the console may ask about facts that are handed in and brought in. */
import type { BundleProblem } from "@/lib/core/bundle/bundle-problem";
import type { BundleSender } from "@/lib/core/bundle/check-bundle";
import { publicKeySchema } from "@/lib/core/bundle/format";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { bundleLimits } from "@/lib/core/bundle/limits";
import { z } from "@/lib/core/zod";
import { call } from "./call";

/** What the person may hand in; the page makes a file of it. */
export interface HandIn {
  /** Id of the playbook; `null` without one: then there is nothing to hand in. */
  readonly workspace: string | null;
  readonly on: string;
  readonly person: string;
  readonly department: string | null;
  /** Of this browser's key, which the admin compares. */
  readonly key: string;
  /** `null`: nothing happened yet. */
  readonly facts: SignedBundle | null;
}

/** What takes back all that was handed in under earlier pseudonyms. */
export interface Withdrawals {
  readonly workspace: string | null;
  readonly on: string;
  readonly withdrawals: readonly SignedBundle[];
}

/** A file that the person saved; where it went only they know. */
export interface HandedIn {
  /** ms since 1970. */
  readonly at: number;
  /** First and last day in it. */
  readonly from: string;
  readonly to: string;
}

export type TakeInResult =
  | {
      readonly state: "taken";
      readonly sender: BundleSender;
      readonly label: string;
      /** Of which something is new. */
      readonly months: readonly string[];
      readonly facts: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly state: "withdrawn"; readonly label: string; readonly months: number }
  /** Nothing is stored before the admin has enrolled the key. */
  | { readonly state: "waits"; readonly sender: BundleSender }
  | { readonly state: "refused"; readonly problem: BundleProblem };

export interface ContributorView {
  readonly key: string;
  readonly label: string;
  readonly department: string | null;
  readonly enrolledAt: number;
  readonly isBlocked: boolean;
  readonly withdrawnOn: string | null;
  /** When something of theirs was last taken in; `null`: never. */
  readonly lastTakenAt: number | null;
  /** First and last day of their facts; `null`: there are none. */
  readonly from: string | null;
  readonly to: string | null;
}

const id = z.string().min(1).max(120);
const key = z.string().regex(/^[0-9a-f]{64}$/);
const signed = z.strictObject({
  text: z.string().max(bundleLimits.manifest),
  signature: z.string().max(bundleLimits.header),
});

/** As a page unpacked it. */
export const signedBundle = () =>
  z.strictObject({
    manifest: signed,
    segments: z
      .array(z.strictObject({ header: signed, body: z.string().max(bundleLimits.unpackedBytes) }))
      .max(bundleLimits.segments)
      .readonly(),
  });

export const bundleAdminCalls = {
  handIn: call<HandIn>()(() => z.strictObject({})),
  withdrawals: call<Withdrawals>()(() => z.strictObject({})),
  /** The person saved a file of what `handIn` offered; its first and last day. */
  handedIn: call<null>()(() => z.strictObject({ from: z.iso.date(), to: z.iso.date() })),
  /** All of a file or nothing of it. */
  takeIn: call<TakeInResult>()(() => signedBundle()),
  contributors: call<readonly ContributorView[]>()(() => z.strictObject({})),
  /** From now on what these keys sign is taken in. @throws overtaken when a browser has another key */
  enrol: call<null>()(() =>
    z.strictObject({
      senders: z
        .array(
          z.strictObject({
            key,
            publicKey: publicKeySchema,
            device: id,
            person: id,
            department: id.nullable(),
            label: z.string().trim().max(80),
          }),
        )
        .min(1)
        .max(2000)
        .readonly(),
    }),
  ),
  blockContributor: call<null>()(() => z.strictObject({ key, isBlocked: z.boolean() })),
  /** Their facts and their key. A file of theirs waits for enrolment again then. */
  forgetContribution: call<{ readonly months: number }>()(() => z.strictObject({ key })),
} as const;
