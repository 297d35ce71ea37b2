import { Box, Stack } from "@mantine/core";
import { useDidUpdate } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Announcer } from "./announcer";
import type { PanelView } from "@/lib/messages/panel";
import { HealthAlert } from "./health-alert";
import { Introduction } from "./introduction";
import { LibraryProvider } from "./library-provider";
import { NoPlaybook } from "./no-playbook";
import { NoProcess } from "./no-process";
import { PageCheck } from "./page-check";
import { PageCheckContext } from "./page-check-context";
import { ComparisonProvider } from "./parallel/comparison-provider";
import { usePanel } from "./panel-context";
import { PanelHeader } from "./panel-header";
import { Paused } from "./paused";
import { PickerGate } from "./picker-gate";
import { ProcessHome } from "./process-home";
import { RecorderGate } from "./recorder-gate";
import { screenOf } from "./screen";
import type { Screen } from "./screen";
import { WorkingScreen } from "./working-screen";

const screens: Readonly<Record<Screen, (view: PanelView) => ReactNode>> = {
  broken: () => null,
  introduction: () => <Introduction />,
  paused: ({ pause }) => pause && <Paused pause={pause} />,
  "no-playbook": () => <NoPlaybook />,
  process: () => (
    <WorkingScreen>
      <ProcessHome />
    </WorkingScreen>
  ),
  "no-process": () => (
    <WorkingScreen>
      <NoProcess />
    </WorkingScreen>
  ),
};

interface PanelFrameProps {
  /** Said on top of everything, e.g. that this may not be up to date. */
  readonly notice: ReactNode;
}

/** Header, what is wrong (if anything), and the one thing to do now. */
export function PanelFrame({ notice }: PanelFrameProps) {
  const { view } = usePanel();
  const main = useRef<HTMLElement>(null);
  const screen = screenOf(view);
  const [isChecking, setIsChecking] = useState(false);
  const check = useMemo(
    () => ({
      isOn: isChecking,
      begin: () => setIsChecking(true),
      end: () => setIsChecking(false),
    }),
    [isChecking],
  );
  // The button that led here is gone with its screen; without this, the keyboard would start over.
  useDidUpdate(() => {
    window.scrollTo(0, 0);
    // Only for who is here: from the CRM's field or dialog it would take the keyboard away.
    if (document.hasFocus() && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
  }, [screen, isChecking]);

  return (
    <PageCheckContext value={check}>
      <LibraryProvider>
        <ComparisonProvider>
          <PanelHeader />
          {notice}
          <HealthAlert health={view.health} />
          <Box component="main" ref={main} tabIndex={-1} style={{ outline: "none" }}>
            <Stack p="md" pb="xl" gap="lg">
              <RecorderGate>
                <PickerGate>{isChecking ? <PageCheck /> : screens[screen](view)}</PickerGate>
              </RecorderGate>
            </Stack>
          </Box>
        </ComparisonProvider>
      </LibraryProvider>
      <Announcer />
    </PageCheckContext>
  );
}
