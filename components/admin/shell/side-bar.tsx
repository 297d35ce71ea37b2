import { AppShell, Group, NavLink, Stack, Text } from "@mantine/core";
import { IconHome, IconLock } from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { doors, opensFor } from "../doors";
import { hrefOf } from "../routing/route";
import type { Page } from "../routing/route";
import { useWho } from "../who";

/** The doors that open for this person's role. */
export function SideBar({ page }: { readonly page: Page }) {
  const { t } = useTranslation("console");
  const { profile, version } = useWho();
  const isHome = page === "home" || page === "start" || page === "welcome";
  const link = (target: Page, Icon: TablerIcon, isCurrent: boolean) => (
    <NavLink
      key={target}
      href={hrefOf(target)}
      label={t(`pages.${target}`)}
      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
      active={isCurrent}
      aria-current={isCurrent ? "page" : undefined}
      style={{ borderRadius: "var(--mantine-radius-md)" }}
    />
  );

  return (
    <>
      <AppShell.Section grow>
        <Stack gap={4}>
          {link("home", IconHome, isHome)}
          {doors
            .filter(({ role }) => opensFor(profile.role, role))
            .map((door) => link(door.page, door.icon, door.page === page))}
        </Stack>
      </AppShell.Section>
      <AppShell.Section>
        <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed" px="sm" py="xs">
          <IconLock size={14} style={{ flex: "none", marginTop: 2 }} aria-hidden />
          <Text size="xs">{t("shell.local")}</Text>
        </Group>
        <Text size="xs" c="dimmed" px="sm">
          {t("shell.version", { version })}
        </Text>
      </AppShell.Section>
    </>
  );
}
