/** Published playbooks as they are needed: the one in force, and those that open cases go by. */
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import { neededEditions } from "@/lib/core/process/editions";
import type { HandrailDatabase } from "./database";
import type { Known } from "./unit";
import { ViewRows } from "./view-rows";

/** Lifted to today's format. One that cannot be read any more is as if it were not there. */
export async function readEditions(
  database: HandrailDatabase,
): Promise<Pick<Known, "playbook" | "earlier">> {
  const playbook = readable((await newestFirst(database).first())?.playbook);
  if (!playbook) return { playbook, earlier: [] };
  const { openCases } = await ViewRows.load(database);
  const needed = neededEditions(playbook, casesOf(openCases));
  const earlier: Playbook[] = [];
  for (const edition of needed) {
    const found = await publishedAs(database, edition);
    if (found) earlier.push(found);
  }
  return { playbook, earlier: earlier.sort((a, b) => b.version - a.version) };
}

/** What was published under this number, last if more than once; lifted, `null` for nothing readable. */
export async function publishedAs(
  database: HandrailDatabase,
  { id, version }: Pick<Playbook, "id" | "version">,
): Promise<Playbook | null> {
  const row = await newestFirst(database)
    .filter((each) => each.playbook.id === id && each.playbook.version === version)
    .first();
  return readable(row?.playbook);
}

/** What is in force once `next` is published: earlier editions stay as long as a case goes by them. */
export function afterPublishing(
  next: Playbook,
  { playbook, earlier }: Pick<Known, "playbook" | "earlier">,
  board: CaseBoard,
): Pick<Known, "playbook" | "earlier"> {
  const needed = neededEditions(next, casesOf(board));
  const candidates = playbook ? [playbook, ...earlier] : earlier;
  return {
    playbook: next,
    earlier: candidates.filter((edition) =>
      needed.some(({ id, version }) => id === edition.id && version === edition.version),
    ),
  };
}

function newestFirst({ publications }: HandrailDatabase) {
  return publications.orderBy(":id").reverse();
}

function casesOf({ open, dormant, ended }: CaseBoard) {
  return [...open, ...dormant, ...ended];
}

function readable(stored: unknown): Playbook | null {
  const checked = stored === undefined ? null : checkPlaybook(stored);
  return checked?.ok ? checked.playbook : null;
}
