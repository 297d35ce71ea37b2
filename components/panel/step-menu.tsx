import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconPointer } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/lib/messages/panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { QuietMenu } from "./quiet-menu";
import { useAction } from "./use-action";

/** What key users rarely do about a step: showing where it is. */
export function StepMenu({ step }: { readonly step: StepView }) {
  const { t } = useTranslation(["picker", "panel"]);
  const { profile } = usePanel().view;
  const { run, problem } = useAction();
  const { watch, title, here, pageName } = step;
  if (profile.role === "user") return null;

  return (
    <>
      <QuietMenu width={260}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("panel.menuMore", { title })}>
            <IconDotsVertical size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPointer size={16} aria-hidden />}
            disabled={!here}
            onClick={() => void run(() => ask("startPick", { anchor: { watch, part: "step" } }))}
          >
            {here
              ? t("panel.menuStep")
              : `${t("panel.menuStep")} · ${t("panel:step.onPage", { page: pageName })}`}
          </Menu.Item>
        </Menu.Dropdown>
      </QuietMenu>
      <ActionProblem problem={problem} />
    </>
  );
}
