/** Who this browser profile belongs to and how they like it. */
import type { SignedBundle } from "@/lib/core/bundle/format";
import type { Publisher } from "@/lib/core/bundle/check-playbook-file";
import type { PanelState, Profile, Role } from "@/lib/core/profile";
import { newPanelState, newProfile } from "@/lib/core/profile";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import { newDashboard } from "@/lib/core/statistics/dashboard";
import type { HandedIn } from "@/lib/messages/bundles";
import type { SigningKey } from "../bundles/web-crypto";
import type { DailyFile } from "@/lib/messages/statistics";
import type { SharedCube } from "../statistics/shared-cube";
import type { HandrailDatabase } from "./database";

export interface Identity {
  /** Pseudonym of this browser profile. */
  readonly device: string;
  /** Pseudonym of the person; a new one after they delete their data. */
  readonly actor: string;
  /** Hex; hashed with record identities, so that they cannot be guessed back. */
  readonly salt: string;
  /** Marks our elements in pages. Random, so that a page cannot know it beforehand. */
  readonly mark: string;
}

interface Settings {
  readonly identity: Identity;
  readonly profile: Profile;
  readonly panel: PanelState;
  /** Of the console's page Adoption. */
  readonly dashboard: Dashboard;
  /** Whose playbook files are taken; nobody's until a person has compared the signs. */
  readonly publisher: Publisher;
  /** Figures that are saved as a file once a day; `null`, or nothing: none are. */
  readonly dailyFile: DailyFile | null;
  readonly sharedCube: SharedCube;
  /** Since facts were first handed in. */
  readonly signingKey: SigningKey;
  readonly handedIn: readonly HandedIn[];
  /** Place of the last fact that was deleted for its age. */
  readonly trimmedTo: number;
  /** What was handed in by earlier pseudonyms is taken back with these. */
  readonly withdrawals: readonly SignedBundle[];
}

export async function readProfile(
  { settings }: HandrailDatabase,
  firstRole: Role,
): Promise<Profile> {
  return { ...newProfile, role: firstRole, ...(await read<Partial<Profile>>(settings, "profile")) };
}

export async function readPanel({ settings }: HandrailDatabase): Promise<PanelState> {
  return { ...newPanelState, ...(await read<Partial<PanelState>>(settings, "panel")) };
}

export async function readDashboard({ settings }: HandrailDatabase): Promise<Dashboard> {
  return (await read<Dashboard>(settings, "dashboard")) ?? newDashboard;
}

export async function readDailyFile({ settings }: HandrailDatabase): Promise<DailyFile | null> {
  return (await read<DailyFile | null>(settings, "dailyFile")) ?? null;
}

export async function readPublisher({ settings }: HandrailDatabase): Promise<Publisher | null> {
  return (await read<Publisher>(settings, "publisher")) ?? null;
}

export async function readIdentity(
  { settings }: HandrailDatabase,
  newId: () => string,
): Promise<Identity> {
  const identity = await read<Identity>(settings, "identity");
  if (identity) return identity;
  const made = makeIdentity(newId);
  await settings.put({ key: "identity", value: made });
  return made;
}

export async function readHandedIn({ settings }: HandrailDatabase): Promise<readonly HandedIn[]> {
  return (await read<readonly HandedIn[]>(settings, "handedIn")) ?? [];
}

/** 0: none was deleted yet. */
export async function readTrimmedTo({ settings }: HandrailDatabase): Promise<number> {
  return (await read<number>(settings, "trimmedTo")) ?? 0;
}

/** `null`: nothing was handed in by this pseudonym. */
export async function readSharedCube({
  settings,
}: HandrailDatabase): Promise<SharedCube | undefined> {
  return read<SharedCube>(settings, "sharedCube");
}

/** Somebody's facts are in it that are to be gone. */
export async function dropSharedCube({ settings }: HandrailDatabase): Promise<void> {
  await settings.delete("sharedCube");
}

export async function readSigningKey({ settings }: HandrailDatabase): Promise<SigningKey | null> {
  return (await read<SigningKey>(settings, "signingKey")) ?? null;
}

export async function dropSigningKey({ settings }: HandrailDatabase): Promise<void> {
  await settings.delete("signingKey");
}

export async function readWithdrawals({
  settings,
}: HandrailDatabase): Promise<readonly SignedBundle[]> {
  return (await read<readonly SignedBundle[]>(settings, "withdrawals")) ?? [];
}

export function makeIdentity(newId: () => string): Identity {
  const word = () => newId().replaceAll("-", "");
  return {
    device: newId(),
    actor: newId(),
    salt: word() + word(),
    mark: `h${word().slice(0, 12)}`,
  };
}

export async function writeSetting<Key extends keyof Settings>(
  { settings }: HandrailDatabase,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await settings.put({ key, value });
}

async function read<Value>(
  settings: HandrailDatabase["settings"],
  key: keyof Settings,
): Promise<Value | undefined> {
  return (await settings.get(key))?.value as Value | undefined;
}
