import { checkPlaybook } from "../playbook/parse-playbook";
import type { Playbook } from "../playbook/playbook";
import type { Site } from "../playbook/site";

/** A playbook that knows one CRM and nothing of the company: no process yet, and perhaps no address. */
export interface Starter {
  readonly playbook: Playbook;
  readonly site: Site;
  /** Whether the CRM's vendor hosts it, so that the addresses it may have are known. */
  readonly isHosted: boolean;
}

/** Nobody's: RFC 2606 keeps it for examples. In a starter it stands for the company's own address. */
export const PLACEHOLDER = "https://crm.example.com";

/** @throws {Error} for a file that is no starter: a mistake of ours, which test/starters.test.ts shows. */
export function readStarter(document: unknown): Starter {
  const checked = checkPlaybook(document);
  const [site, another] = checked.ok ? checked.playbook.sites : [];
  if (!checked.ok || !site || another) throw new Error("not a starter playbook");
  return {
    playbook: checked.playbook,
    site,
    isHosted: !site.origins.includes(PLACEHOLDER),
  };
}
