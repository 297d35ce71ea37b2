import { useState } from "react";
import type { HolidayImport } from "@/lib/core/playbook/import-holidays";
import { importHolidays } from "@/lib/core/playbook/import-holidays";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { withDays } from "@/lib/core/playbook/with-days";
import { readPlaybookFile } from "./read-playbook-file";
import type { PlaybookFile } from "./read-playbook-file";
import { useImport } from "./use-import";

/**
 * Reads days off, and makes of them the next edition; of a source with a problem it makes nothing.
 *
 * @param nextVersion of the edition that is made
 */
export function useDaysImport(inForce: Playbook, nextVersion: number, onPublished: () => void) {
  const importer = useImport(onPublished);
  const [read, setRead] = useState<HolidayImport | null>(null);
  const [refused, setRefused] = useState<Extract<PlaybookFile, { ok: false }> | null>(null);

  const takeText = async (text: string) => {
    importer.cancel();
    setRefused(null);
    const days = importHolidays(text, utcOffsetAt);
    setRead(days);
    if (days.problems.length > 0) return;
    const next = { ...withDays(inForce, days), version: nextVersion };
    const name = `${next.id}-v${next.version}.json`;
    await importer.check(new File([`${JSON.stringify(next, null, 2)}\n`], name));
  };

  const takeFile = async (picked: File) => {
    const file = await readPlaybookFile(picked);
    if (file.ok) return takeText(file.source);
    importer.cancel();
    setRead(null);
    setRefused(file);
  };

  return { importer, read, refused, takeText, takeFile };
}

/** Minutes east of UTC at a moment: in winter not what it is in summer. */
function utcOffsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
