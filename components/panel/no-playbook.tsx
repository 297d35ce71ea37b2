import { Button, EmptyState } from "@mantine/core";
import { IconNotebook } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** Nothing is published: who has to do what. */
export function NoPlaybook() {
  const { t } = useTranslation("panel");
  const { profile } = usePanel().view;
  const { run, problem } = useAction();
  const isAdmin = profile.role === "admin";

  return (
    <EmptyState
      py="lg"
      icon={<IconNotebook />}
      title={t(isAdmin ? "noPlaybook.titleAdmin" : "noPlaybook.title")}
      description={t(isAdmin ? "noPlaybook.textAdmin" : "noPlaybook.text")}
    >
      <EmptyState.Actions>
        {isAdmin ? (
          <Button onClick={() => void run(() => ask("openConsole", { door: "" }))}>
            {t("header.console")}
          </Button>
        ) : (
          <>
            <Button onClick={() => void run(() => ask("openConsole", { door: "start" }))}>
              {t("noPlaybook.haveFile")}
            </Button>
            <Button
              variant="subtle"
              size="xs"
              onClick={() => void run(() => ask("openConsole", { door: "settings" }))}
            >
              {t("noPlaybook.iAmAdmin")}
            </Button>
          </>
        )}
        <ActionProblem problem={problem} />
      </EmptyState.Actions>
    </EmptyState>
  );
}
