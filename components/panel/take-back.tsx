import { Button, Group } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { useAction } from "./use-action";

interface TakeBackProps {
  readonly caseId: string;
  /** The step, as the panel's calls name it. */
  readonly watch: string;
}

/** What counted as done was not: the entry was wrong, or somebody else’s. */
export function TakeBack({ caseId, watch }: TakeBackProps) {
  const { t } = useTranslation("panel");
  const action = useAction();
  return (
    <>
      <Group>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          loading={action.isRunning}
          onClick={() =>
            void action.run(() => ask("sayStep", { watch, caseId, says: "taken-back" }))
          }
        >
          {t("step.takeBack")}
        </Button>
      </Group>
      <ActionProblem problem={action.problem} />
    </>
  );
}
