import {
  IconArrowBackUp,
  IconArrowsDiff,
  IconBook2,
  IconChartBar,
  IconDatabase,
  IconFocus2,
  IconMessageQuestion,
  IconPackageImport,
  IconPencil,
  IconSchool,
  IconSettings,
  IconWorld,
} from "@tabler/icons-react";
import type { Role } from "@/lib/core/profile";
import type { Page } from "./routing/route";

/** A page that stands in the sidebar, and the least role that it opens for. */
export interface Door {
  readonly page: Extract<
    Page,
    | "adoption"
    | "fallback"
    | "parallel"
    | "controls"
    | "learning"
    | "questions"
    | "playbook"
    | "drafts"
    | "sites"
    | "bundles"
    | "my-data"
    | "settings"
  >;
  readonly role: Role;
  readonly icon: typeof IconBook2;
}

/** In the order of the sidebar. The background decides by `adminCallRole`; this only shows the same. */
export const doors: readonly Door[] = [
  { page: "adoption", role: "key-user", icon: IconChartBar },
  { page: "fallback", role: "key-user", icon: IconArrowBackUp },
  { page: "parallel", role: "key-user", icon: IconArrowsDiff },
  { page: "playbook", role: "key-user", icon: IconBook2 },
  { page: "drafts", role: "key-user", icon: IconPencil },
  { page: "learning", role: "key-user", icon: IconSchool },
  { page: "questions", role: "key-user", icon: IconMessageQuestion },
  { page: "controls", role: "key-user", icon: IconFocus2 },
  { page: "sites", role: "admin", icon: IconWorld },
  { page: "bundles", role: "admin", icon: IconPackageImport },
  { page: "my-data", role: "user", icon: IconDatabase },
  { page: "settings", role: "user", icon: IconSettings },
];

const rank: Readonly<Record<Role, number>> = { user: 0, "key-user": 1, admin: 2 };

/** A role may do what the roles before it may. */
export function opensFor(role: Role, needed: Role): boolean {
  return rank[role] >= rank[needed];
}
