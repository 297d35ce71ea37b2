/** What `adoption.json` looks like to whoever reads it; `docs/adoption.schema.json` is made of it. */
import { metrics } from "../../statistics/metrics";
import type { Metric } from "../../statistics/metric";
import { stepMetrics } from "../../statistics/step-metrics";
import { z } from "../../zod";
import { effectSchema } from "./effect-json";

const text = z.strictObject({ en: z.string(), "zh-CN": z.string() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().min(0);
/** Null: there is nothing to work it out from, or a nought would not be certain. */
const figuresOf = (some: readonly Metric[]) =>
  Object.fromEntries(
    some.map(({ id, unit, definition }) => [
      id,
      (unit === "share" ? z.number().min(0).max(1) : z.number().min(0))
        .nullable()
        .describe(definition.en),
    ]),
  );
const figures = figuresOf(metrics);
const filter = (value: z.ZodType) =>
  z.array(value).nullable().describe("null: not filtered by this");

const group = (kind: string) =>
  z.strictObject({
    [kind]: z
      .string()
      .describe("“(none)”: not named or not noted. “(mixed)”: several told together."),
    name: text.nullable(),
    ...figures,
  });

/** Of format 2. */
export const statisticsSchema = z.strictObject({
  handrail_export: z.literal("adoption"),
  format: z.literal(2).describe("Raised when a reader of the old shape would misread the new one"),
  handrail_version: z.string(),
  figures_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("Files with the same one tell the same figures"),
  scope: z.strictObject({
    from: day,
    to: day,
    grain: z.enum(["day", "week", "month"]),
    time_zone: z.string().describe("Of the browser that made the file"),
    generated_at: z.string().describe("UTC, ISO 8601"),
    departments: filter(z.string().nullable()),
    processes: filter(z.string()),
    roles: filter(z.string().nullable()),
    versions: filter(z.int()),
    least_people: z.int().min(1).describe("At least so many people stand behind every figure"),
    untold: z.strictObject({
      series: z.boolean().describe("Periods lack what can only be told of a longer time"),
      atoms: count.describe("Groups that reach beyond what was asked for"),
      facts: z.boolean().describe("Some facts are told nowhere, whatever is asked"),
    }),
  }),
  playbook: z.strictObject({ id: z.string(), version: z.int(), title: text }).nullable(),
  dictionary: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      definition: text,
      unit: z.string(),
      adds_up: z.boolean().describe("Whether rows of it may be added up"),
      better: z.enum(["more", "less"]).nullable(),
      source: z.string(),
    }),
  ),
  total: z.strictObject(figures),
  periods: z.array(z.strictObject({ start: day, ...figures })),
  processes: z.array(
    z.strictObject({
      process: z.string(),
      title: text.nullable(),
      ...figures,
      steps: z.array(
        z.strictObject({ step: z.string(), title: text.nullable(), ...figuresOf(stepMetrics) }),
      ),
    }),
  ),
  departments: z.array(group("department")),
  roles: z.array(group("role")),
  versions: z.array(group("version")),
  old_way: z.array(z.strictObject({ source: z.string(), times: count })),
  reasons: z.array(z.strictObject({ reason: z.string(), name: text.nullable(), times: count })),
  coverage: z
    .array(
      z.strictObject({
        kind: z.enum(["change", "training"]),
        id: z.string(),
        name: text,
        since: day.nullable(),
        people: count.describe("Who read the change or saw the training, up to the last day"),
        concerned: count.describe("Whom it concerns, of those whose facts are here"),
      }),
    )
    .describe("Changes of processes and trainings"),
  crm_shares: z
    .array(
      z.strictObject({
        run: z.string(),
        name: text.nullable(),
        day,
        records_in_crm: count,
        records_in_either: count,
        crm_share: z.number().min(0).max(1).nullable(),
      }),
    )
    .describe("Of parallel runs, on the last day that is known"),
  effect: effectSchema,
  detail: z
    .array(
      z.strictObject({
        first_day: day,
        last_day: day,
        process: z.string(),
        department: z.string(),
        role: z.string(),
        version: z.string(),
        ...figuresOf(metrics.filter(({ adds }) => adds)),
      }),
    )
    .describe("The finest that may be told; every fact stands in exactly one row"),
});

/** The published JSON Schema. Generated: `npm run schema`. */
export function statisticsJsonSchema(): object {
  return {
    $id: "https://handrail.example/adoption.schema.json",
    title: "Handrail adoption statistics",
    ...z.toJSONSchema(statisticsSchema, { target: "draft-2020-12" }),
  };
}
