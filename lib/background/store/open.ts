/**
 * Opens the database, or says why it cannot be opened. It never deletes and never falls back to an
 * empty one: what is there stays there.
 */
import type { StoreHealth } from "@/lib/messages/store-health";
import { DATABASE_NAME, DATABASE_VERSION, HandrailDatabase } from "./database";

export type Opened =
  | { readonly ok: true; readonly database: HandrailDatabase }
  | { readonly ok: false; readonly health: Extract<StoreHealth, { state: "failed" }> };

export async function openDatabase(
  factory: IDBFactory,
  makeDatabase: () => HandrailDatabase = () => new HandrailDatabase(),
): Promise<Opened> {
  // Dexie 4 opens a database of a newer version as if it knew it; an older Handrail must not write there.
  const found = (await factory.databases()).find(({ name }) => name === DATABASE_NAME);
  if ((found?.version ?? 0) >= (DATABASE_VERSION + 1) * 10) return failed("newer-version");

  const database = makeDatabase();
  try {
    await database.open();
    return { ok: true, database };
  } catch (error) {
    database.close();
    return failed(isUpgradeError(error) ? "upgrade" : "unreadable");
  }
}

function failed(reason: Extract<StoreHealth, { state: "failed" }>["reason"]): Opened {
  return { ok: false, health: { state: "failed", reason } };
}

/** An upgrade function that throws aborts the version change; Dexie wraps it as one of these. */
function isUpgradeError(error: unknown): boolean {
  const names = ["AbortError", "UpgradeError", "SchemaError", "VersionError"];
  return error instanceof Error && names.includes(error.name);
}
