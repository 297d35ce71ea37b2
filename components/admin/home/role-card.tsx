import { Button, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Role } from "@/lib/core/profile";

interface RoleCardProps {
  readonly role: Role;
  readonly icon: TablerIcon;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** One answer to “what do you do here?”. */
export function RoleCard({ role, icon: Icon, disabled, onChoose }: RoleCardProps) {
  const { t } = useTranslation("console");
  return (
    <Paper withBorder p="lg" component="section" aria-label={t(`welcome.${role}.title`)}>
      <Stack gap="md" h="100%">
        <ThemeIcon size={44} variant="light">
          <Icon size={24} stroke={1.6} aria-hidden />
        </ThemeIcon>
        <Stack gap={4} flex={1}>
          <Title order={2} size="h4">
            {t(`welcome.${role}.title`)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`welcome.${role}.text`)}
          </Text>
        </Stack>
        <Button fullWidth disabled={disabled} onClick={onChoose}>
          {t(`welcome.${role}.choose`)}
        </Button>
      </Stack>
    </Paper>
  );
}
