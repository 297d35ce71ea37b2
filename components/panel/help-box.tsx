import { Stack } from "@mantine/core";
import { AskKeyUser } from "./ask-key-user";
import { KeyUsers } from "./key-users";
import { OfferedAnswers } from "./offered-answers";
import { usePanel } from "./panel-context";

interface HelpBoxProps {
  readonly process: string | null;
  readonly step: string | null;
  /** `process/step`, or `null` where it is about no step. */
  readonly watch: string | null;
}

/** Everything for somebody who is stuck: answers to others, whom to ask, a question in own words. */
export function HelpBox({ process, step, watch }: HelpBoxProps) {
  const { current, others } = usePanel().view;
  const processView = [...(current ? [current] : []), ...others].find(({ id }) => id === process);
  const stepView = processView?.steps.find(({ id }) => id === step);
  return (
    <Stack gap="md">
      <OfferedAnswers watch={watch} />
      <KeyUsers />
      <AskKeyUser
        process={process}
        step={step}
        place={stepView && processView ? `${processView.title}: ${stepView.title}` : null}
        pageName={stepView?.pageName ?? null}
      />
    </Stack>
  );
}
