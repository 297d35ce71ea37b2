import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconPlayerStop } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { QuietMenu } from "./quiet-menu";

interface ProcessMenuProps {
  readonly title: string;
  readonly onStop: () => void;
  readonly targetRef: Ref<HTMLButtonElement>;
}

/** What is rarely done with a case, out of the way. */
export function ProcessMenu({ title, onStop, targetRef }: ProcessMenuProps) {
  const { t } = useTranslation("panel");
  return (
    <QuietMenu width={200}>
      <Menu.Target>
        <ActionIcon
          ref={targetRef}
          variant="subtle"
          color="gray"
          aria-label={t("stop.menu", { title })}
        >
          <IconDotsVertical size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlayerStop size={16} />} onClick={onStop}>
          {t("stop.stop")}
        </Menu.Item>
      </Menu.Dropdown>
    </QuietMenu>
  );
}
