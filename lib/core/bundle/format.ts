/**
 * What a bundle is made of. A **segment** is what one browser knows of one month: a header of JSON, signed as
 * it stands, and a body of one day fact a line whose checksum the header carries. It is never changed; a later
 * one of the same month takes its place. What travels the other way, from the admin, is a segment, too: a playbook. A **bundle** is a manifest that names segments by the checksums of
 * their headers, signed too, so that none can be left out, and the segments.
 */
import { z } from "../zod";
import { bundleLimits } from "./limits";

export const BUNDLE_FORMAT = 1;

const id = z.string().min(1).max(120);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const base64url = z.string().regex(/^[A-Za-z0-9_-]{40,100}$/);
export const publicKeySchema = z.strictObject({ x: base64url, y: base64url });

const about = {
  handrail: z.literal("segment"),
  v: z.literal(BUNDLE_FORMAT),
  /** Id of the playbook. */
  workspace: id,
  /** Fingerprint of the key that signs. */
  key: sha256,
};

/** Of somebody's facts. Who publishes a playbook is told by the key alone. */
const whose = { ...about, device: id, person: id };

export const segmentHeaderSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...whose,
    kind: z.literal("day-facts"),
    month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
    /** Version of the projection that folded them; a later one takes the place of an earlier. */
    fold: z.int().min(1),
    /** Sum of the facts' revisions: it only grows. */
    revision: z.int().min(1),
    facts: z.int().min(1).max(bundleLimits.facts),
    /** Of the body. */
    sha256,
  }),
  /** The person takes back everything that they handed in; without a body. */
  z.strictObject({ ...whose, kind: z.literal("withdrawal"), on: z.iso.date() }),
  /** What an admin has put in force; the body is the playbook as a file. */
  z.strictObject({
    ...about,
    kind: z.literal("playbook"),
    /** ms since 1970, by the admin's clock: a later one takes the place of an earlier, whatever its version. */
    publishedAt: z.int().min(0),
    /** Whether people in the middle of a case go on by it at once. */
    moveCases: z.boolean(),
    reason: z.string().max(300),
    /** The name that the admin goes by; `null`: they gave none. */
    author: z.string().max(80).nullable(),
    /** Of the body. */
    sha256,
  }),
]);
export type SegmentHeader = z.infer<typeof segmentHeaderSchema>;

export const manifestSchema = z.strictObject({
  handrail: z.literal("bundle"),
  v: z.literal(BUNDLE_FORMAT),
  workspace: id,
  madeOn: z.iso.date(),
  key: publicKeySchema,
  /** Checksums of the headers, in the order of the files. */
  segments: z.array(sha256).min(1).max(bundleLimits.segments).readonly(),
});
export type BundleManifest = z.infer<typeof manifestSchema>;

/** A text and the signature over exactly its bytes. */
export interface Signed {
  readonly text: string;
  readonly signature: string;
}

export interface SignedSegment {
  readonly header: Signed;
  /** One fact a line, in JSON, or a playbook. Its compression is no part of what is signed. */
  readonly body: string;
}

/** Unpacked, as it crosses to the background. Nothing of it is believed. */
export interface SignedBundle {
  readonly manifest: Signed;
  readonly segments: readonly SignedSegment[];
}
