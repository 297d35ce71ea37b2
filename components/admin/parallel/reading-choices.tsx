import { Button, Checkbox, Group, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { encodings } from "@/lib/core/ledger/encoding";
import { delimiters } from "@/lib/core/ledger/read-text-table";
import { useFormat } from "../use-format";
import type { LedgerFile } from "./use-ledger-file";

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** How the file is read, where Handrail has found it out wrongly. */
export function ReadingChoices({ ledger }: { readonly ledger: LedgerFile }) {
  const { t } = useTranslation(["parallel", "ledger"]);
  const { number } = useFormat();
  const { file, opened, choices, isBusy, reopen, choose } = ledger;
  const { options, sheet, skipHidden } = choices;
  const preview = opened?.preview;
  const isText = preview ? preview.kind === "text" : !/\.xls[xm]$/i.test(file?.name ?? "");
  const sheets = preview?.sheets ?? [];
  const hasHidden = sheets[sheet]?.remarks.some(({ code }) => code === "hidden-rows") ?? false;
  const found = { value: "", label: t("import.read.found") };

  return (
    <Group align="flex-end" gap="md">
      {sheets.length > 1 && (
        <NativeSelect
          label={t("import.read.sheet")}
          value={String(sheet)}
          disabled={isBusy}
          onChange={(event) => choose({ sheet: Number(event.currentTarget.value) })}
          data={sheets.map((each, place) => ({
            value: String(place),
            disabled: each.problem !== null,
            label: t(
              each.problem
                ? "import.read.sheetBad"
                : each.hidden
                  ? "import.read.sheetHidden"
                  : "import.read.sheetRows",
              { name: each.name ?? "", rows: number(each.rows) },
            ),
          }))}
        />
      )}
      {isText && (
        <>
          <NativeSelect
            label={t("import.read.encoding")}
            value={preview?.encoding ?? options.encoding ?? ""}
            disabled={isBusy}
            onChange={({ currentTarget: { value } }) =>
              reopen({ ...options, encoding: encodings.find((each) => each === value) })
            }
            data={[
              ...(preview ? [] : [found]),
              ...encodings.map((each) => ({ value: each, label: t(`ledger:encodings.${each}`) })),
            ]}
          />
          <NativeSelect
            label={t("import.read.delimiter")}
            value={preview?.delimiter ?? options.delimiter ?? ""}
            disabled={isBusy}
            onChange={({ currentTarget: { value } }) =>
              reopen({ ...options, delimiter: delimiters.find((each) => each === value) })
            }
            data={[
              ...(preview ? [] : [found]),
              ...delimiters.map((each) => ({
                value: each,
                label: t(`ledger:delimiters.${delimiterNames[each]}`),
              })),
            ]}
          />
        </>
      )}
      <HeaderRow
        key={sheets[sheet]?.header?.rows[0]}
        row={sheets[sheet]?.header?.rows[0] ?? options.headerRow ?? null}
        isBusy={isBusy}
        onChoose={(headerRow) => reopen({ ...options, headerRow })}
      />
      {hasHidden && (
        <Checkbox
          label={t("import.read.skipHidden")}
          checked={skipHidden}
          disabled={isBusy}
          onChange={(event) => choose({ skipHidden: event.currentTarget.checked })}
        />
      )}
    </Group>
  );
}

interface HeaderRowProps {
  /** As a spreadsheet counts: the first is 1. */
  readonly row: number | null;
  readonly isBusy: boolean;
  readonly onChoose: (row: number) => void;
}

function HeaderRow({ row, isBusy, onChoose }: HeaderRowProps) {
  const { t } = useTranslation("parallel");
  const [draft, setDraft] = useState<number | null>(row);
  return (
    <Group align="flex-end" gap="xs">
      <NumberInput
        label={t("import.read.headerRow")}
        value={draft ?? ""}
        min={1}
        max={60}
        allowDecimal={false}
        w={180}
        disabled={isBusy}
        onChange={(value) => setDraft(typeof value === "number" ? value : null)}
      />
      {draft !== null && draft !== row && (
        <Button variant="default" loading={isBusy} onClick={() => onChoose(draft)}>
          {t("import.read.headerRowApply")}
        </Button>
      )}
    </Group>
  );
}
