/** What can be asked about adoption. */
import type { Trial } from "@/lib/core/effect/trial";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import { dashboardSchema } from "@/lib/core/statistics/dashboard";
import type { Detail } from "@/lib/core/statistics/detail";
import type { Statistics } from "@/lib/core/statistics/report";
import type { Language } from "@/lib/core/language";
import { languages } from "@/lib/core/language";
import { roles } from "@/lib/core/profile";
import { z } from "@/lib/core/zod";
import { call } from "./call";

const whose = ["all", "own"] as const;

export interface StatisticsAnswer {
  /** `own`: the person's own figures, as they are; also where nobody has handed anything in. */
  readonly whose: (typeof whose)[number];
  /** Whether colleagues' facts are here, so that there is something to choose. */
  readonly hasOthers: boolean;
  /** In the order of the questions. */
  readonly answers: readonly Statistics[];
  /** The finest that may be told, of each question; empty unless it was asked for. */
  readonly details: readonly (readonly Detail[])[];
  /** ms since 1970. */
  readonly generatedAt: number;
  readonly timeZone: string;
  /** Versions of the playbook that anything was done by, the newest first. */
  readonly versions: readonly number[];
  /** First and last day of everything there is; `null` without anything. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

export interface DailyFile {
  /** Of the names in it. */
  readonly language: Language;
  /** `YYYY-MM-DD`; `null`: none has been saved yet. */
  readonly savedOn: string | null;
}

const id = z.string().max(120);

/** Days are inclusive, where the work was done. */
const question = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  grain: z.enum(["day", "week", "month"]),
  processes: z.array(id).max(200).readonly().optional(),
  departments: z.array(id.nullable()).max(200).readonly().optional(),
  roles: z
    .array(id.nullable())
    .max(roles.length + 1)
    .readonly()
    .optional(),
  versions: z.array(z.int()).max(100).readonly().optional(),
});

export const statisticsAdminCalls = {
  /** Several questions at once, so that what is compared comes from the same facts. */
  statistics: call<StatisticsAnswer>()(() =>
    z.strictObject({
      /** Of everybody, where anybody has handed something in. */
      whose: z.enum(whose).default("all"),
      questions: z.array(question).min(1).max(4),
      /** More people behind each figure than on screen; one's own figures stay as they are. */
      least: z.int().min(1).max(1000).optional(),
      isDetailed: z.boolean().optional(),
    }),
  ),
  /** Whether prompts help, as the trial in the playbook in force tells; `null`: there is none. */
  trial: call<Trial | null>()(() => z.strictObject({})),
  /** The file that is saved once a day; `null`: none is. */
  dailyFile: call<DailyFile | null>()(() => z.strictObject({})),
  /** `null`: no more. */
  setDailyFile: call<null>()(() => z.strictObject({ language: z.enum(languages).nullable() })),
  /** Made by a page of ours that nobody sees; `address` is a blob of it. */
  saveDailyFile: call<null>()(() =>
    z.strictObject({
      address: z.string().startsWith("blob:").max(200),
      name: z.string().regex(/^handrail\/(?:my-)?adoption_\d{4}-\d{2}-\d{2}\.csv$/),
    }),
  ),
  dashboard: call<Dashboard>()(() => z.strictObject({})),
  /** All of it anew, as the page has it now. */
  saveDashboard: call<Dashboard>()(() => dashboardSchema),
} as const;
