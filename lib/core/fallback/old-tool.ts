/** Which of the playbook's old tools an address is. Nothing of the tool itself is ever read. */
import type { OldTool } from "../playbook/fallback";
import type { Playbook } from "../playbook/playbook";
import { matchPages } from "../playbook/site";
import type { Site } from "../playbook/site";

/** @returns `null` when `url` is none of them, or one that this department is not asked about. */
export function oldToolAt(
  playbook: Pick<Playbook, "oldTools">,
  url: string,
  department: string | null,
): OldTool | null {
  const [match] = matchPages(addressesOf(playbook.oldTools), url);
  const tool = match && playbook.oldTools.find(({ id }) => id === match.page.id);
  return tool && isOf(tool, department) ? tool : null;
}

/** An old tool without departments is everybody's. */
function isOf({ departments }: OldTool, department: string | null): boolean {
  return departments.length === 0 || (department !== null && departments.includes(department));
}

const known = new WeakMap<readonly OldTool[], readonly Site[]>();

/** Each address as a site of one page, so that it is matched exactly as pages are. */
function addressesOf(tools: readonly OldTool[]): readonly Site[] {
  const made =
    known.get(tools) ??
    tools.flatMap(({ id, name, addresses }) =>
      addresses.map(({ origins, ...parts }) => ({
        id,
        name,
        origins,
        pages: [{ id, name, ...parts }],
      })),
    );
  known.set(tools, made);
  return made;
}
