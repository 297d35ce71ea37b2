import { Anchor, Group, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconBook2, IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";

const cards = [
  { page: "adoption", icon: IconChartBar },
  { page: "playbook", icon: IconBook2 },
] as const;

/** The two pages a key user comes for. */
export function DoorCards() {
  const { t } = useTranslation("console");
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      {cards.map(({ page, icon: Icon }) => (
        <Paper key={page} withBorder p="lg">
          <Group wrap="nowrap" align="flex-start">
            <ThemeIcon size={40} variant="light">
              <Icon size={22} stroke={1.6} aria-hidden />
            </ThemeIcon>
            <Stack gap={2}>
              <Title order={2} size="h4">
                <Anchor href={hrefOf(page)} inherit>
                  {t(`pages.${page}`)}
                </Anchor>
              </Title>
              <Text size="sm" c="dimmed">
                {t(`start.doors.${page}`)}
              </Text>
            </Stack>
          </Group>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
