/** What the console may ask about playbooks that travel as signed files, from an admin to colleagues. */
import type { BundleProblem } from "@/lib/core/bundle/bundle-problem";
import type { SignerIs } from "@/lib/core/bundle/check-playbook-file";
import type { SignedBundle } from "@/lib/core/bundle/format";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import type { Text } from "@/lib/core/playbook/text";
import { z } from "@/lib/core/zod";
import type { CheckedPlaybook } from "./admin";
import { signedBundle } from "./bundles";
import { call } from "./call";

/** What is in force, signed; the page makes a file of it. */
export interface PlaybookFile {
  readonly bundle: SignedBundle;
  /** Id of the playbook. */
  readonly workspace: string;
  readonly version: number;
  /** Of this browser's key, which colleagues compare. */
  readonly key: string;
}

/** What is in force in this browser. */
export interface PlaybookHereView {
  readonly title: Text;
  readonly version: number;
  /** ms since 1970. */
  readonly takenAt: number;
  /** Who published it; `null`: they gave no name. */
  readonly author: string | null;
  readonly reason: string;
  /** Its sites on which Handrail may not work yet, as the browser is asked for them. */
  readonly ungranted: readonly string[];
}

type NotTaken =
  | { readonly state: "refused"; readonly problem: BundleProblem }
  | { readonly state: "problems"; readonly problems: readonly PlaybookProblem[] };

export type PlaybookFileCheck =
  | NotTaken
  | {
      readonly state: "ready";
      readonly checked: CheckedPlaybook;
      /** Fingerprint of the key that signed, and whether it is the one that signed before. */
      readonly signer: { readonly key: string; readonly is: SignerIs };
      /** ms since 1970. */
      readonly publishedAt: number;
      readonly author: string | null;
      readonly reason: string;
    };

export type PlaybookFileTaken = NotTaken | { readonly state: "taken"; readonly version: number };

export const playbookFileCalls = {
  playbookFile: call<PlaybookFile>()(() => z.strictObject({})),
  /** `null`: nothing is in force. */
  playbookHere: call<PlaybookHereView | null>()(() => z.strictObject({})),
  checkPlaybookFile: call<PlaybookFileCheck>()(() => signedBundle()),
  /** @throws overtaken when the signs of another key were compared, or something else is in force by now */
  takePlaybookFile: call<PlaybookFileTaken>()(() =>
    z.strictObject({
      bundle: signedBundle(),
      /** The key whose signs the person compared; `null`: it is the one that signed before. */
      compared: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      /** Place in the history of what was in force when the person looked at the difference. */
      over: z.int().nullable(),
    }),
  ),
} as const;
