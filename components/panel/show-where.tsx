import { Button } from "@mantine/core";
import { IconPointer } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** Leads whoever may change the playbook to the picker, for a control that was not found or is another one. */
export function ShowWhere({ anchor }: { readonly anchor: AnchorRef }) {
  const { t } = useTranslation("picker");
  const { profile } = usePanel().view;
  const { run, isRunning, problem } = useAction();
  if (profile.role === "user") return null;

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        leftSection={<IconPointer size={14} aria-hidden />}
        loading={isRunning}
        onClick={() => void run(() => ask("startPick", { anchor }))}
      >
        {t("panel.menuStep")}
      </Button>
      <ActionProblem problem={problem} />
    </>
  );
}
