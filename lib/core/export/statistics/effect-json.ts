/** What came out of the trial in the playbook, for programs. */
import type { Trial } from "../../effect/trial";
import { z } from "../../zod";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().min(0);
const rate = z.number().min(0).max(1);
const points = z.number().min(-1).max(1);
const group = z.strictObject({ units: count, people: count, completion_rate: rate });

export const effectSchema = z
  .strictObject({
    unit: z.enum(["department", "person"]),
    share: rate.describe("Of those drawn get no prompts"),
    from: day.describe("First day that counts"),
    until: day,
    processes: z.array(z.string()).describe("Empty: all"),
    redrawn: z.boolean().describe("The lot was changed after its first day"),
    verdict: z.enum(["planned", "running", "late", "too-few", "helped", "hindered", "not-shown"]),
    told: z
      .strictObject({
        prompted: group,
        held_out: group,
        idle: count.describe("Drawn, but in no rate"),
        prompt_effect: points.describe("Prompted minus held out"),
        low: points.describe("95 % interval of it"),
        high: points,
        p: rate.describe("How often the lot alone would make a difference as large"),
        before: z
          .strictObject({ people: count, completion_rate: rate })
          .nullable()
          .describe("The prompted in as many days before; weaker evidence"),
      })
      .nullable()
      .describe("null: not over, or too few took part"),
  })
  .nullable()
  .describe("Of the whole trial, without the filters. null: none, or not for this file");

/** @param least people behind every figure of the file: a trial is told of as many, or not at all */
export function effectJson(trial: Trial | null, least: number): z.infer<typeof effectSchema> {
  if (trial === null || trial.least !== least) return null;
  const { unit, share, from, until, processes, isChanged, verdict } = trial;
  return {
    unit,
    share,
    from,
    until,
    processes,
    redrawn: isChanged,
    verdict,
    told:
      "prompted" in trial
        ? {
            prompted: groupOf(trial.prompted),
            held_out: groupOf(trial.heldOut),
            idle: trial.idle,
            prompt_effect: trial.difference,
            low: trial.low,
            high: trial.high,
            p: trial.p,
            before: trial.before && {
              people: trial.before.people,
              completion_rate: trial.before.rate,
            },
          }
        : null,
  };
}

function groupOf({ units, people, rate: completed }: Group) {
  return { units, people, completion_rate: completed };
}

type Group = Extract<Trial, { prompted: unknown }>["prompted"];
