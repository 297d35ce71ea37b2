import { permissionFor } from "./origin-pattern";
import type { Playbook } from "./playbook";

/** The browser permissions that a playbook needs: for the CRM's sites and for the old tools. */
export function neededOrigins({ sites, oldTools }: Pick<Playbook, "sites" | "oldTools">) {
  const ofSites = sites.flatMap(({ origins, name }) => origins.map((origin) => ({ origin, name })));
  const ofTools = oldTools.flatMap(({ addresses, name }) =>
    addresses.flatMap(({ origins }) => origins.map((origin) => ({ origin, name }))),
  );
  return [...ofSites, ...ofTools].map(({ origin, name }) => ({
    origin,
    permission: permissionFor(origin),
    name,
  }));
}
