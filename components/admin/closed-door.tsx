import { Button, EmptyState } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import type { Door } from "./doors";
import { hrefOf } from "./routing/route";
import { useWho } from "./who";

/** A deep link led to a page of another role: whose it is, and what to do. */
export function ClosedDoor({ door }: { readonly door: Door }) {
  const { t } = useTranslation("console");
  const { profile } = useWho();
  return (
    <>
      <PageHeader title={t(`pages.${door.page}`)} />
      <EmptyState
        py="xl"
        icon={<IconLock aria-hidden />}
        title={t("closedDoor.title", { role: t(`roles.${door.role}`) })}
        description={t("closedDoor.text", { own: t(`roles.${profile.role}`) })}
      >
        <EmptyState.Actions>
          <Button component="a" href={hrefOf("settings")}>
            {t("closedDoor.settings")}
          </Button>
          <Button component="a" href={hrefOf("home")} variant="default">
            {t("closedDoor.home")}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </>
  );
}
