import type { Playbook } from "../playbook/playbook";
import type { CrmAddress } from "./crm-address";
import type { Starter } from "./starter";

/** The starter as a company's own playbook: its address in the place of those of the vendor. */
export function startWith(
  { playbook, site }: Starter,
  { origin, base }: Extract<CrmAddress, { ok: true }>,
): Playbook {
  return { ...playbook, sites: [{ ...site, origins: [origin], ...(base !== null && { base }) }] };
}
