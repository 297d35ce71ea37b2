/** Files of facts for the benchmark: a month of each of many people, as their browsers would save it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf, colleague, senderOf, WORKSPACE } from "@/test/bundles";
import type { BundleSender } from "@/lib/core/bundle/check-bundle";
import { packBundle } from "@/lib/core/bundle/pack-bundle";
import type { DayFact } from "@/lib/core/team-facts/day-fact";

export const workspace = WORKSPACE;

/** Working days of a month, processes of a day, and what is counted in each. */
const DAYS = 22;
const PROCESSES = 3;
const STEPS = 8;

/** @returns where they lie, and who is to be enrolled before they are taken in */
export async function writeBundles(
  count: number,
  folder: string,
): Promise<{ readonly paths: readonly string[]; readonly senders: readonly BundleSender[] }> {
  const paths: string[] = [];
  const senders: BundleSender[] = [];
  for (let at = 0; at < count; at += 1) {
    const who = await colleague(String(at));
    const bundle = await bundleOf(who, monthOf(who, at));
    const path = join(folder, `${at}.handrail.zip`);
    writeFileSync(path, packBundle(bundle, "readme"));
    paths.push(path);
    senders.push(await senderOf(bundle));
  }
  return { paths, senders };
}

function monthOf({ device, person }: Pick<DayFact, "device" | "person">, seed: number): DayFact[] {
  const facts: DayFact[] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    for (let process = 0; process < PROCESSES; process += 1) {
      const counts: Record<string, number> = { started: 3 + (seed % 4), completed: 2 };
      for (let step = 0; step < STEPS; step += 1) {
        counts[`step/step-${step}`] = 1 + ((seed + day + step) % 5);
        counts[`prompt-shown/step-${step}`] = 1 + ((seed + step) % 3);
        counts[`duration/${700 + ((seed * 31 + day * 7 + step) % 90)}`] = 1;
      }
      facts.push({
        device,
        person,
        day: `2026-03-${String(day).padStart(2, "0")}`,
        process: `process-${process}`,
        department: ["sales", "after-sales", "quality"][seed % 3] ?? null,
        role: "user",
        version: 7,
        revision: Object.values(counts).reduce((sum, each) => sum + each, 0),
        counts,
      });
    }
  }
  return facts;
}
