/**
 * The starter playbooks. A chunk of its own: the console loads it when somebody asks for it, and what is
 * loaded are the very files that docs/starters.md speaks of.
 */
import dolibarr from "../../../public/playbooks/starters/dolibarr.json";
import dynamics365 from "../../../public/playbooks/starters/dynamics-365.json";
import espocrm from "../../../public/playbooks/starters/espocrm.json";
import hubspot from "../../../public/playbooks/starters/hubspot.json";
import odoo from "../../../public/playbooks/starters/odoo.json";
import odoo17 from "../../../public/playbooks/starters/odoo-17.json";
import pipedrive from "../../../public/playbooks/starters/pipedrive.json";
import realtimexCrm from "../../../public/playbooks/starters/realtimex-crm.json";
import salesforce from "../../../public/playbooks/starters/salesforce.json";
import suitecrm7 from "../../../public/playbooks/starters/suitecrm-7.json";
import suitecrm8 from "../../../public/playbooks/starters/suitecrm-8.json";
import tryton from "../../../public/playbooks/starters/tryton.json";
import zohoCrm from "../../../public/playbooks/starters/zoho-crm.json";
import { readStarter } from "./starter";
import type { Starter } from "./starter";

/** In the order in which they are offered: what a vendor hosts first, then what a company runs itself. */
export const allStarters: readonly Starter[] = [
  salesforce,
  dynamics365,
  hubspot,
  zohoCrm,
  pipedrive,
  odoo,
  odoo17,
  suitecrm8,
  suitecrm7,
  espocrm,
  dolibarr,
  tryton,
  realtimexCrm,
].map(readStarter);
