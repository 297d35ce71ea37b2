import { Anchor, List, Paper, Stack, Text } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { KeyUserView } from "@/lib/messages/panel";
import { safeAddress } from "./safe-address";
import { IconList } from "./icon-list";
import { usePanel } from "./panel-context";
import classes from "./checklist.module.css";

/** Whom to ask. Says plainly that asking is up to the person. */
export function KeyUsers() {
  const { t } = useTranslation("panel");
  const { keyUsers } = usePanel().view;

  return (
    <Paper withBorder p="sm" role="status" className={classes.aside}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t(keyUsers.length > 0 ? "help.title" : "help.nobody")}
        </Text>
        {keyUsers.length > 0 ? (
          <IconList spacing={6} icon={<IconUser size={16} aria-hidden />}>
            {keyUsers.map((keyUser) => (
              <List.Item key={`${keyUser.name} ${keyUser.contact}`}>
                <KeyUser {...keyUser} />
              </List.Item>
            ))}
          </IconList>
        ) : (
          <Text size="sm">{t("help.nobodyText")}</Text>
        )}
        <Text size="xs" c="dimmed">
          {t("help.notSent")}
        </Text>
      </Stack>
    </Paper>
  );
}

function KeyUser({ name, contact }: KeyUserView) {
  const way = safeAddress(contact);
  return (
    <>
      {name}
      {way && (
        <Anchor href={way.url} target="_blank" rel="noopener noreferrer" size="sm" display="block">
          {way.label}
        </Anchor>
      )}
    </>
  );
}
