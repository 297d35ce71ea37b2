/** A playbook on its way from an admin to colleagues, as a signed file: made here, and taken there. */
import { BundleRefused } from "@/lib/core/bundle/bundle-problem";
import { keyId } from "@/lib/core/bundle/bundle-crypto";
import type { CheckedPlaybookFile, SignerIs } from "@/lib/core/bundle/check-playbook-file";
import {
  checkPlaybookFile as checkedFile,
  signerOfFile,
} from "@/lib/core/bundle/check-playbook-file";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { signPlaybook } from "@/lib/core/bundle/sign-bundle";
import { dayOf } from "@/lib/core/day";
import { neededOrigins } from "@/lib/core/playbook/needed-origins";
import { sameValue } from "@/lib/core/same-value";
import type { AdminCalls, CheckedPlaybook } from "@/lib/messages/admin";
import type { PlaybookFileCheck } from "@/lib/messages/playbook-file";
import { signingKey } from "../bundles/signing-key";
import { signerOf, webCrypto } from "../bundles/web-crypto";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import type { HandrailDatabase } from "../store/database";
import { readPublisher, readSigningKey } from "../store/settings";
import { check, publish } from "./publish-playbook";

/** What is in force, signed. Nothing leaves the browser by it: the page makes a file of it. */
export const playbookFile: Command<AdminCalls, "playbookFile", null> = async (
  _request,
  services,
) => {
  const { store, clock } = services;
  const row = await store.read(({ publications }) => publications.orderBy(":id").last());
  if (!row) throw new CommandError("not-found");
  const { playbook, publishedAt, audit } = row;
  const signer = signerOf(await signingKey(services));
  const file = {
    publishedAt,
    moveCases: audit?.movedCases ?? false,
    reason: audit?.reason ?? "",
    author: audit?.author ?? null,
    source: JSON.stringify(playbook),
  };
  const on = dayOf(clock.now(), clock.utcOffsetMinutes());
  return {
    bundle: await signPlaybook(file, { workspace: playbook.id, on }, signer),
    workspace: playbook.id,
    version: playbook.version,
    key: await keyId(signer.key, signer),
  };
};

/** What is in force here, for whoever may not see all of it. */
export const playbookHere: Command<AdminCalls, "playbookHere", null> = async (
  _request,
  { store, isGranted },
) => {
  const row = await store.read(({ publications }) => publications.orderBy(":id").last());
  if (!row) return null;
  const { title, version } = row.playbook;
  const needed = neededOrigins(row.playbook);
  const granted = await Promise.all(needed.map(({ origin }) => isGranted(origin)));
  const ungranted = needed.filter((_each, index) => !granted[index]);
  return {
    title,
    version,
    takenAt: row.publishedAt,
    author: row.audit?.author ?? null,
    reason: row.audit?.reason ?? "",
    ungranted: [...new Set(ungranted.map(({ permission }) => permission))],
  };
};

export const checkPlaybookFile: Command<AdminCalls, "checkPlaybookFile", null> = async (
  bundle,
  services,
) => {
  const read = await readFile(bundle, services);
  if (read.state !== "ready") return read;
  const { checked, signer, file } = read;
  const { key, publishedAt, author, reason } = file;
  return { state: "ready", checked, signer: { key, is: signer }, publishedAt, author, reason };
};

/** Checks everything anew: what the person looked at is what is taken, or nothing. */
export const takePlaybookFile: Command<AdminCalls, "takePlaybookFile", null> = async (
  { bundle, compared, over },
  services,
) => {
  const read = await readFile(bundle, services);
  if (read.state !== "ready") return read;
  const { playbook } = read.checked;
  const { key, publishedAt, author, reason, moveCases } = read.file;
  if (read.signer !== "known" && compared !== key) throw new CommandError("overtaken");
  const received = { author, publisher: { key, publishedAt } };
  const publication = { reason, moveCases, restored: null, over, received };
  const taken = await publish(playbook, publication, services);
  if (taken) return { state: "problems", problems: [taken] };
  services.notify.views();
  return { state: "taken", version: playbook.version };
};

type Read =
  | Extract<PlaybookFileCheck, { state: "refused" | "problems" }>
  | {
      readonly state: "ready";
      readonly file: CheckedPlaybookFile;
      readonly checked: CheckedPlaybook;
      readonly signer: SignerIs;
    };

async function readFile(bundle: SignedBundle, services: Services): Promise<Read> {
  try {
    const file = await checkedFile(bundle, webCrypto);
    const result = await check(file.source, services);
    if (!result.ok) return { state: "problems", problems: result.problems };
    const { playbook } = result;
    const here = await services.store.read(async (database, { playbook: inForce }) => ({
      publisher: await readPublisher(database),
      ownKey: await ownKeyId(database),
      isInForce: inForce !== null && sameValue(inForce, playbook),
      now: services.clock.now(),
    }));
    return { state: "ready", file, checked: result, signer: signerOfFile(file, here) };
  } catch (error) {
    if (error instanceof BundleRefused) return { state: "refused", problem: error.problem };
    throw error; // the store's trouble is none of the file's
  }
}

async function ownKeyId(database: HandrailDatabase): Promise<string | null> {
  const key = await readSigningKey(database);
  return key && keyId(key.publicKey, webCrypto);
}
