import { Stack } from "@mantine/core";
import { ActionProblem } from "@/components/ui/action-problem";
import { HelpButton } from "./help-button";
import { HelpBox } from "./help-box";
import { useHelp } from "./use-help";

interface HelpSectionProps {
  readonly process: string | null;
  readonly step: string | null;
}

/** Help that belongs to no step in particular. */
export function HelpSection(props: HelpSectionProps) {
  const { opened, toggle, close, button, problem } = useHelp(props);
  return (
    <Stack gap="sm" align="stretch">
      <div>
        <HelpButton opened={opened} onClick={toggle} targetRef={button} />
      </div>
      {opened && <HelpBox {...props} watch={null} onClose={close} />}
      <ActionProblem problem={problem} />
    </Stack>
  );
}
