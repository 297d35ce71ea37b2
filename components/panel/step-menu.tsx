import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowBackUp, IconDotsVertical, IconPointer } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/lib/messages/panel";
import { ActionProblem } from "./action-problem";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { QuietMenu } from "./quiet-menu";
import { useAction } from "./use-action";

interface StepMenuProps {
  readonly step: StepView;
  readonly onOldWay: () => void;
  readonly targetRef: Ref<HTMLButtonElement>;
}

/** What is rarely done about a step: saying that it was done the old way; for key users, showing where it is. */
export function StepMenu({ step, onOldWay, targetRef }: StepMenuProps) {
  const { t } = useTranslation(["picker", "panel", "fallback"]);
  const { profile } = usePanel().view;
  const { run, problem } = useAction();
  const { watch, title, here, pageName, done } = step;
  const isKeyUser = profile.role !== "user";
  if (done && !isKeyUser) return null;

  return (
    <>
      <QuietMenu width={260}>
        <Menu.Target>
          <ActionIcon
            ref={targetRef}
            variant="subtle"
            color="gray"
            aria-label={t("panel.menuMore", { title })}
          >
            <IconDotsVertical size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!done && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onOldWay}>
              {t("fallback:panel.menu")}
            </Menu.Item>
          )}
          {isKeyUser && (
            <Menu.Item
              leftSection={<IconPointer size={16} aria-hidden />}
              disabled={!here}
              onClick={() => void run(() => ask("startPick", { anchor: { watch, part: "step" } }))}
            >
              {here
                ? t("panel.menuStep")
                : `${t("panel.menuStep")} · ${t("panel:step.onPage", { page: pageName })}`}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </QuietMenu>
      <ActionProblem problem={problem} />
    </>
  );
}
