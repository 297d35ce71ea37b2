import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { opensFor } from "../doors";
import { ReceivedSection } from "../playbook/received/received-section";
import { useWho } from "../who";
import { DoorCards } from "./door-cards";
import { InTheCrm } from "./in-the-crm";
import { ParallelRuns } from "./parallel-runs";
import { SetUp } from "./set-up";
import { WaitsForYou } from "./waits-for-you";

/** What to do next, by role. */
export function StartPage() {
  const { t } = useTranslation("console");
  const { profile, departments } = useWho();
  const isAdmin = opensFor(profile.role, "admin");
  return (
    <Stack gap="lg">
      <PageHeader
        title={t("start.title")}
        description={t(
          departments.length === 0 ? "start.noPlaybook" : `start.text.${profile.role}`,
        )}
      />
      {opensFor(profile.role, "key-user") && <WaitsForYou />}
      {opensFor(profile.role, "key-user") && <ParallelRuns />}
      {isAdmin ? <SetUp /> : <ReceivedSection />}
      {opensFor(profile.role, "key-user") && <DoorCards />}
      <InTheCrm />
    </Stack>
  );
}
