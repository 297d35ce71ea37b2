/**
 * The playbook: what a company publishes for Handrail. Sites and their pages, departments, processes,
 * steps, prompts. Declarative and strict: no code, no markup, no regular expressions, no unknown keys.
 */
import { z } from "../zod";
import { fallbackReasonsSchema, fallbackSignsSchema, oldToolsSchema } from "./fallback";
import { identifierSchema } from "./identifier";
import { linkUrlSchema } from "./link";
import { calendarSchema } from "./calendar";
import { parallelRunsSchema } from "./parallel-run";
import { changeSchema } from "./change";
import { privacySchema } from "./privacy";
import { processSchema } from "./process";
import { promptingSchema } from "./prompting";
import type { Process, Step } from "./process";
import { siteSchema } from "./site";
import { textSchema } from "./text";
import { trainingSchema } from "./training";

/** Today's format. An older file is lifted by `upcast.ts` before it is parsed. */
export const PLAYBOOK_FORMAT = 1;

const departmentSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema,
  keyUsers: z
    .array(
      z.strictObject({ name: z.string().trim().min(1).max(80), contact: linkUrlSchema.optional() }),
    )
    .max(10)
    .default([])
    .describe("Whom “I need help” names: the colleagues who know the process."),
});

export const playbookSchema = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    handrail: z.literal(PLAYBOOK_FORMAT).describe("Format of this file."),
    id: identifierSchema,
    version: z.int().min(1).max(1_000_000).describe("Raise it with every publication."),
    title: textSchema,
    departments: z.array(departmentSchema).min(1).max(50),
    sites: z.array(siteSchema).min(1).max(20),
    processes: z
      .array(processSchema)
      .max(1000)
      .describe("Empty in a playbook that only says where what is in a CRM."),
    oldTools: oldToolsSchema,
    fallbackSigns: fallbackSignsSchema,
    fallbackReasons: fallbackReasonsSchema,
    prompting: promptingSchema.prefault({}),
    calendar: calendarSchema.prefault({}),
    privacy: privacySchema.prefault({}),
    changes: z.array(changeSchema).max(1000).default([]),
    training: z.array(trainingSchema).max(1000).default([]),
    parallelRuns: parallelRunsSchema,
  })
  .describe("A Handrail playbook");

export type Department = z.infer<typeof departmentSchema>;
export type Playbook = z.infer<typeof playbookSchema>;

export function findProcess(playbook: Playbook, processId: string): Process | undefined {
  return playbook.processes.find((process) => process.id === processId);
}

export function findStep(process: Process, stepId: string): Step | undefined {
  return process.steps.find((step) => step.id === stepId);
}

/** Processes that a department does; everybody's when a process names none. */
export function processesFor(playbook: Playbook, departmentId: string | null): Process[] {
  return playbook.processes.filter(
    ({ departments }) =>
      departments.length === 0 || (departmentId !== null && departments.includes(departmentId)),
  );
}
