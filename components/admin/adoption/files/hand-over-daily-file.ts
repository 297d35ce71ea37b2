import { strToU8 } from "fflate";
import { browser } from "wxt/browser";
import {
  dailyFileName,
  dailyFileText,
  dailyQuestion,
} from "@/lib/core/export/statistics/daily-file";
import { figuresText } from "@/lib/core/export/statistics/figures-text";
import { ask } from "../../ask";
import { localDay } from "../../period/period";
import { sha256 } from "./zip";

/** Makes the day's file, has it saved, and goes: this page is one that nobody sees. */
export async function handOverDailyFile(): Promise<void> {
  try {
    const wanted = await ask("dailyFile", {});
    if (wanted) await handOver(wanted.language);
  } finally {
    await leave();
  }
}

/** A page out of sight has no tabs to ask for, and closes itself; a tab of Firefox may not. */
async function leave(): Promise<void> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not every page of ours is given it
  const tab = await browser.tabs?.getCurrent();
  if (tab?.id === undefined) globalThis.close();
  else await browser.tabs.remove(tab.id);
}

async function handOver(language: "en" | "zh-CN"): Promise<void> {
  const question = dailyQuestion(localDay(new Date()));
  const { version } = await ask("whoAmI", {}); // a page out of sight cannot read the manifest
  const { answers, generatedAt, timeZone, whose } = await ask("statistics", {
    questions: [question],
  });
  const [now] = answers;
  if (!now) return;
  const text = dailyFileText(
    now,
    {
      generatedAt,
      timeZone,
      handrail: version,
      figuresSha256: await sha256(strToU8(figuresText(now))),
    },
    language,
  );
  const file = new Blob([text], { type: "text/csv;charset=utf-8" });
  const address = URL.createObjectURL(file);
  await ask("saveDailyFile", { address, name: dailyFileName(now, whose) });
  URL.revokeObjectURL(address);
}
