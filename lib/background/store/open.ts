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
  const found = await versionOf(factory);
  if (found === "unreadable") return failed("unreadable");
  if (found >= (DATABASE_VERSION + 1) * 10) return failed("newer-version");

  const database = makeDatabase();
  const wanted = database.verno * 10;
  try {
    await database.open();
    return { ok: true, database };
  } catch {
    database.close();
    // Dexie hands on whatever the upgrade threw; that there was something to upgrade tells.
    return failed(found > 0 && found < wanted ? "upgrade" : "unreadable");
  }
}

function failed(reason: Extract<StoreHealth, { state: "failed" }>["reason"]): Opened {
  return { ok: false, health: { state: "failed", reason } };
}

/** IndexedDB's own version number of the database, 0 when there is none yet. */
async function versionOf(factory: IDBFactory): Promise<number | "unreadable"> {
  try {
    const databases = await factory.databases();
    return databases.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
  } catch {
    return "unreadable";
  }
}
