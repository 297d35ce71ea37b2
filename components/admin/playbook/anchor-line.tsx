import { Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useExplanationText } from "@/components/use-explanation-text";
import { explainDescriptor } from "@/lib/core/anchor/explain-descriptor";
import type { PlacedAnchor } from "@/lib/core/anchor-health/placed-anchor";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { anchorName } from "./anchor-name";

interface AnchorLineProps {
  readonly placed: PlacedAnchor;
  readonly title: { readonly process: string; readonly step: string } | null;
  readonly pageName: string;
  readonly isDisabled: boolean;
  readonly onPick: () => void;
}

/** One control: for which step, on which page, found how. */
export function AnchorLine({ placed, title, pageName, isDisabled, onPick }: AnchorLineProps) {
  const { t } = useTranslation("picker");
  const howText = useHowText();
  const step = title?.step ?? placed.step;
  const part = t(`part.${placed.part}`);

  return (
    <Table.Tr data-anchor={`${placed.watch} ${placed.part}`}>
      <Table.Th scope="row" fw={400}>
        <Text size="sm" fw={600}>
          {step}
        </Text>
        <Text size="sm" c="dimmed">
          {`${title?.process ?? placed.process} · ${part}`}
        </Text>
      </Table.Th>
      <Table.Td>{pageName}</Table.Td>
      <Table.Td>{howText(placed.anchor)}</Table.Td>
      <Table.Td ta="end">
        <Button
          size="xs"
          variant="default"
          disabled={isDisabled}
          aria-label={t("console.pickWhich", { title: step, part })}
          onClick={onPick}
        >
          {t("console.pick")}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function useHowText(): (anchor: Anchor) => string {
  const { t } = useTranslation("picker");
  const inWords = useExplanationText();
  return (anchor) => {
    const { descriptor } = anchor;
    if (descriptor) {
      return t("console.picked", { what: inWords(explainDescriptor(descriptor)) });
    }
    const name = anchorName(anchor);
    return name === null ? t("console.byHandOnly") : t("console.byHand", { what: name });
  };
}
