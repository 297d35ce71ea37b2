import { Stack } from "@mantine/core";
import { ActionProblem } from "./action-problem";
import { HelpButton } from "./help-button";
import { KeyUsers } from "./key-users";
import { useHelp } from "./use-help";

interface HelpSectionProps {
  readonly process: string | null;
  readonly step: string | null;
}

/** Help that belongs to no step in particular. */
export function HelpSection(props: HelpSectionProps) {
  const { opened, toggle, problem } = useHelp(props);
  return (
    <Stack gap="sm" align="stretch">
      <div>
        <HelpButton opened={opened} onClick={toggle} />
      </div>
      {opened && <KeyUsers />}
      <ActionProblem problem={problem} />
    </Stack>
  );
}
