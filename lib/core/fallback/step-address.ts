import type { OldTool } from "../playbook/fallback";
import { findProcess, findStep } from "../playbook/playbook";
import type { Playbook } from "../playbook/playbook";
import type { Page } from "../playbook/site";

/**
 * Where in the CRM a step is done, as far as an address can say it without a record: its page, or else the
 * CRM's own beginning.
 *
 * @returns `null` when the playbook does not say on which host the CRM is (`https://*.example.com`).
 */
export function stepAddress(
  playbook: Playbook,
  { process: processId, step: stepId }: OldTool["replacedBy"],
): string | null {
  const process = findProcess(playbook, processId);
  const step = process && (stepId === undefined ? process.steps[0] : findStep(process, stepId));
  const site = step && playbook.sites.find(({ pages }) => pages.some(({ id }) => id === step.page));
  const origin = site?.origins.find((pattern) => !pattern.includes("*"));
  if (!step || !site || origin === undefined) return null;
  const page = site.pages.find(({ id }) => id === step.page);
  return `${origin}${site.base ?? ""}${page && isLiteral(page) ? partsOf(page) : "/"}`;
}

function isLiteral({ path = "", hash = "", query = {} }: Page): boolean {
  return ![path, hash, ...Object.values(query).map((value) => `/${value}`)].some((part) =>
    /\/[:*]/.test(part),
  );
}

function partsOf({ path = "/", hash, query = {} }: Page): string {
  const parameters = new URLSearchParams(query).toString();
  return `${path}${parameters === "" ? "" : `?${parameters}`}${hash === undefined ? "" : `#${hash}`}`;
}
