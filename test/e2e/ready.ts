/** A browser in which the demo playbook is published and the person has said who they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { AdminCalls } from "@/lib/messages/admin";
import type { ReplyOf, RequestOf } from "@/lib/messages/call";
import type { Answer } from "@/lib/messages/envelope";
import { root } from "../setup/root.mjs";

export const demoPlaybook = readFileSync(join(root, "public/playbooks/demo.json"), "utf8");

/** Asks the background as the console does, from one of its pages. */
export async function askAdmin<Name extends keyof AdminCalls>(
  console_: Page,
  name: Name,
  request: RequestOf<AdminCalls[Name]>,
): Promise<ReplyOf<AdminCalls[Name]>> {
  const answer = await console_.evaluate(
    (question) => chrome.runtime.sendMessage<unknown, Answer>(question),
    { handrail: "admin", name, request },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as ReplyOf<AdminCalls[Name]>;
}

export async function makeReady(
  console_: Page,
  language: "en" | "zh-CN" = "en",
  source = demoPlaybook,
): Promise<void> {
  await askAdmin(console_, "publishPlaybook", { source });
  await askAdmin(console_, "saveProfile", {
    introduced: true,
    toldOfValues: true,
    department: "sales",
    language,
  });
}

/** What the console's page Adoption would show, over all time. */
export async function statisticsOf(console_: Page) {
  const question = { from: "2026-01-01", to: "2099-12-31", grain: "month" } as const;
  const { answers } = await askAdmin(console_, "statistics", { questions: [question] });
  const [answer] = answers;
  if (!answer) throw new Error("No answer");
  return answer;
}

/** Completed steps, started, completed and abandoned cases, over all time. */
export async function figuresOf(console_: Page) {
  const { total, processes } = await statisticsOf(console_);
  const steps = processes.flatMap(({ process, steps: all }) =>
    all.map(({ step, figures }) => [`${process}/${step}`, figures.step_completed] as const),
  );
  const { started, completed, abandoned, prompts_shown: promptsShown } = total;
  return { started, completed, abandoned, promptsShown, steps: Object.fromEntries(steps) };
}
