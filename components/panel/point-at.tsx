import { Alert, Box, Button, Text } from "@mantine/core";
import { IconFocus2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { ShowWhere } from "./show-where";
import { useAction } from "./use-action";

/** The answer may come below what the person sees. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

interface PointAtProps {
  readonly watch: string;
  readonly isCurrent: boolean;
}

/** Asks the page to scroll to the step's control and point at it, and says so when it is not there. */
export function PointAt({ watch, isCurrent }: PointAtProps) {
  const { t } = useTranslation("panel");
  const { run, isRunning, problem } = useAction();
  const { role } = usePanel().view.profile;
  const [isFound, setIsFound] = useState<boolean | null>(null);

  return (
    <div>
      <Button
        size="sm"
        fullWidth
        variant={isCurrent ? "filled" : "default"}
        leftSection={<IconFocus2 size={18} aria-hidden />}
        loading={isRunning}
        onClick={() => {
          setIsFound(null);
          void run(async () => setIsFound(await ask("pointAt", { watch })));
        }}
      >
        {t("pointAt.show")}
      </Button>
      <div role="status">
        {isFound === true && (
          <Text size="xs" c="dimmed" mt={6}>
            {t("pointAt.shown")}
          </Text>
        )}
        {isFound === false && (
          <Alert color="yellow" p="xs" mt="xs" ref={intoView}>
            <Text size="sm" fw={600}>
              {t("pointAt.notThere")}
            </Text>
            {t("pointAt.notThereText")}
            <SentenceGap />
            {role === "user" ? t("pointAt.askForHelp") : t("pointAt.showWhere")}
            <Box mt="xs">
              <ShowWhere anchor={{ watch, part: "step" }} />
            </Box>
          </Alert>
        )}
      </div>
      <ActionProblem problem={problem} />
    </div>
  );
}
