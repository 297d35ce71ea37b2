import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  Radio,
  SimpleGrid,
  Stack,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HoldOut } from "@/lib/core/playbook/hold-out";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { DayField } from "../../period/day-field";
import { useToday } from "../../period/use-today";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { CheckedFile } from "../checked-file";
import { DownloadChecked } from "../download-checked";
import { useImport } from "../use-import";
import { DrawnDepartments } from "./drawn-departments";
import { fileOf } from "./file-of";

interface TrialFormProps {
  readonly inForce: Playbook;
  /** What an edition made of it is called: no edition had this number. */
  readonly nextVersion: number;
  readonly onPublished: () => void;
  readonly onCancel: () => void;
}

const units = ["department", "person"] as const;
const shares = [0.1, 0.2, 0.3, 0.4, 0.5];
const DAY = 86_400_000;

/** Who is drawn, how many and when; then checked, previewed and published as the next edition. */
export function TrialForm({ inForce, nextVersion, onPublished, onCancel }: TrialFormProps) {
  const { t } = useTranslation("trial");
  const { language } = useWho();
  const { percent } = useFormat();
  const today = useToday();
  const importer = useImport(onPublished);
  const [trial, setTrial] = useState<HoldOut>(
    () => inForce.prompting.holdOut ?? newTrial(inForce, today),
  );
  const isBackwards = trial.until < trial.from;
  const isOver = trial.until <= today;
  const isUnnamed = trial.seed.trim() === "";

  // What was checked before is no longer what it says.
  const change = (part: Partial<HoldOut>) => {
    importer.cancel();
    setTrial({ ...trial, ...part });
  };
  const check = () =>
    importer.check(
      fileOf({
        ...inForce,
        version: nextVersion,
        prompting: { ...inForce.prompting, holdOut: { ...trial, seed: trial.seed.trim() } },
      }),
    );

  return (
    <Stack gap="md">
      <Radio.Group
        label={t("plan.unit")}
        value={trial.unit}
        onChange={(unit) => change({ unit: unit === "person" ? "person" : "department" })}
      >
        <Stack gap="xs" mt={6}>
          {units.map((unit) => (
            <Radio
              key={unit}
              value={unit}
              label={t(`plan.units.${unit}`)}
              description={t(`plan.unitText.${unit}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <NativeSelect
          label={t("plan.share")}
          value={String(trial.share)}
          onChange={(event) => change({ share: Number(event.currentTarget.value) })}
          data={[...new Set([...shares, trial.share])].map((share) => ({
            value: String(share),
            label: percent(share),
          }))}
        />
        <DayField
          label={t("plan.from")}
          value={trial.from}
          onChange={(from) => change({ from })}
          hint={trial.from <= today && !isOver && t("plan.begun")}
        />
        <DayField
          label={t("plan.until")}
          value={trial.until}
          onChange={(until) => change({ until })}
          error={(isBackwards && t("plan.beforeFrom")) || (isOver && t("plan.over"))}
        />
      </SimpleGrid>
      <MultiSelect
        label={t("plan.processes")}
        {...(trial.processes.length === 0 && { placeholder: t("plan.allProcesses") })}
        data={inForce.processes.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={trial.processes}
        onChange={(processes) => change({ processes })}
        clearable
        searchable
      />
      <TextInput
        label={t("plan.seed")}
        description={t("plan.seedText")}
        maxLength={60}
        value={trial.seed}
        onChange={(event) => change({ seed: event.currentTarget.value })}
        error={isUnnamed && t("plan.noSeed")}
      />
      <DrawnDepartments holdOut={trial} departments={inForce.departments} />
      <Group gap="sm">
        <Button
          disabled={isBackwards || isOver || isUnnamed}
          loading={importer.isRunning && importer.state.step !== "preview"}
          onClick={() => void check()}
        >
          {t("plan.check")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("plan.cancel")}
        </Button>
      </Group>
      <CheckedFile importer={importer} inForce={inForce}>
        <DownloadChecked importer={importer} />
      </CheckedFile>
    </Stack>
  );
}

/** Four weeks from tomorrow; in a small company each person is drawn. */
function newTrial({ departments }: Playbook, today: string): HoldOut {
  const dayIn = (days: number) =>
    new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  return {
    unit: departments.length < 10 ? "person" : "department",
    share: 0.5,
    seed: today,
    from: dayIn(1),
    until: dayIn(28),
    processes: [],
  };
}
