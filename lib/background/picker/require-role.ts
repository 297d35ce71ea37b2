import type { Role } from "@/lib/core/profile";
import { roles } from "@/lib/core/profile";
import type { Services } from "../context";
import { CommandError } from "../context";

/** The panel asks for people of every role; what changes a playbook is not for all of them. */
export async function requireRole({ store }: Services, needed: Role): Promise<void> {
  if (!(await hasRole(store, needed))) throw new CommandError("denied");
}

export async function hasRole(store: Services["store"], needed: Role): Promise<boolean> {
  const role = await store.read(async (_database, { profile }) => profile.role);
  return roles.indexOf(role) >= roles.indexOf(needed);
}
