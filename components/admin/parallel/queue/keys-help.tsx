import { Button, Kbd, Popover, Table } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const keys = [
  ["move", "J", "K"],
  ["open", "Enter"],
  ["choose", "X"],
  ["marked", "M"],
  ["assigned", "A"],
  ["commented", "C"],
  ["fixed", "F"],
  ["undo", "U"],
  ["help", "?"],
] as const;

interface KeysHelpProps {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

/** The keys of the queue, for whoever sees to many differences a day. */
export function KeysHelp({ isOpen, onChange }: KeysHelpProps) {
  const { t } = useTranslation("parallel");
  return (
    <Popover opened={isOpen} onChange={onChange} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={() => onChange(!isOpen)}
        >
          {t("keysHelp.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("keysHelp.title")}>
        <Table withRowBorders={false} verticalSpacing={2} aria-label={t("keysHelp.title")}>
          <Table.Tbody>
            {keys.map(([what, ...pressed]) => (
              <Table.Tr key={what}>
                <Table.Th scope="row" style={{ whiteSpace: "nowrap" }}>
                  {pressed.map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Th>
                <Table.Td>{t(`keysHelp.${what}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  );
}
