import { SimpleGrid, Stack, Text } from "@mantine/core";
import { IconBriefcase, IconSchool, IconSettingsCog } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/core/profile";
import { ask } from "../ask";
import { ProblemNotice } from "../problem-notice";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";
import { useAction } from "../use-action";
import { useWho } from "../who";
import { RoleCard } from "./role-card";

const cards = [
  { role: "user", icon: IconBriefcase },
  { role: "key-user", icon: IconSchool },
  { role: "admin", icon: IconSettingsCog },
] as const;

/** The first question: what do you do here? The answer sets the role and leads to the next thing. */
export function WelcomePage() {
  const { t } = useTranslation("console");
  const { refresh } = useWho();
  const { run, isRunning, problem } = useAction();

  const choose = async (role: Role) => {
    if (!(await run(() => ask("saveProfile", { role })))) return;
    refresh();
    goTo(hrefOf("start"));
  };

  return (
    <Stack gap="xl" py="md">
      <PageHeader title={t("welcome.title")} description={t("welcome.text")} />
      <ProblemNotice problem={problem} />
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="lg">
        {cards.map(({ role, icon }) => (
          <RoleCard
            key={role}
            role={role}
            icon={icon}
            disabled={isRunning}
            onChoose={() => void choose(role)}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t("welcome.later")}
      </Text>
    </Stack>
  );
}
