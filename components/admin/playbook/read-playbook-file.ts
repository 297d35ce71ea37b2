/** What a picked file turned out to be, before anybody looks at what it says. */
export type PlaybookFile =
  | { readonly ok: true; readonly name: string; readonly source: string }
  | {
      readonly ok: false;
      readonly name: string;
      readonly reason: "too-big" | "not-utf-8" | "unreadable";
    };

/** A playbook of 100 processes is about 300 kB; more is a mistake and is not even read. */
export const MAX_PLAYBOOK_BYTES = 2_000_000;

export async function readPlaybookFile(file: File): Promise<PlaybookFile> {
  const { name } = file;
  if (file.size > MAX_PLAYBOOK_BYTES) return { ok: false, name, reason: "too-big" };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, name, reason: "unreadable" };
  try {
    // Fatal: Chinese text in another encoding would otherwise be published as question marks.
    return { ok: true, name, source: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, name, reason: "not-utf-8" };
  }
}
