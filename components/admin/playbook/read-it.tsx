import { Box, Button, Paper } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface ReadItProps {
  /** Of what is read. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Something long, folded away until somebody wants to read it. */
export function ReadIt({ title, children }: ReadItProps) {
  const { t } = useTranslation("console");
  const [isOpen, { toggle }] = useDisclosure(false);
  const textId = useId();
  const Icon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <Box>
      <Button
        size="compact-xs"
        variant="subtle"
        rightSection={<Icon size={14} aria-hidden />}
        aria-label={t("diff.readWhich", { title })}
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": textId })}
        onClick={toggle}
      >
        {t("diff.read")}
      </Button>
      {isOpen && (
        <Paper withBorder p="md" mt={4} id={textId}>
          {children}
        </Paper>
      )}
    </Box>
  );
}
