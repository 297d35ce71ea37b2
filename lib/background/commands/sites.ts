import { neededOrigins } from "@/lib/core/playbook/needed-origins";
import type { AdminCalls, SiteView } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { languageFor } from "../plan";
import { fixedPatterns, grantedPatterns } from "../sites/granted";
import { followGrants } from "../sites/follow-grants";

export const sites: Command<AdminCalls, "sites", null> = (_request, services) =>
  siteViews(services);

export const sitesChanged: Command<AdminCalls, "sitesChanged", null> = async (
  _request,
  services,
) => {
  await followGrants(services);
  return siteViews(services);
};

async function siteViews(services: Services): Promise<SiteView[]> {
  const granted = await grantedPatterns();
  const fixed = fixedPatterns();
  return services.store.read(async (_database, known) => {
    const language = languageFor(known, services);
    const named = new Map<string, string>();
    for (const { permission, name } of known.playbook ? neededOrigins(known.playbook) : []) {
      // Where an old tool shares the host of the CRM, the CRM gives the name.
      if (!named.has(permission)) named.set(permission, name[language]);
    }
    return [...new Set([...named.keys(), ...granted])].map((pattern) => ({
      pattern,
      name: named.get(pattern) ?? null,
      granted: granted.includes(pattern),
      fixed: fixed.includes(pattern),
    }));
  });
}
