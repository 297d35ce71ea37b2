import { Select, SimpleGrid, TagsInput, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Evidence } from "@/lib/core/playbook/evidence";
import type { Step } from "@/lib/core/playbook/process";
import { anchorName } from "../playbook/anchor-name";
import type { Choice } from "./choice";
import { useEditing } from "./editing";

interface DoneWhenFormProps {
  readonly step: Step;
  /** When it counts as done so far, in words. */
  readonly words: string;
  readonly pages: readonly Choice[];
  readonly onChange: (doneWhen: Step["doneWhen"]) => void;
}

const kinds = [
  "field-filled",
  "record-saved",
  "page-reached",
  "status-reached",
  "element-appears",
  "confirmed",
] as const satisfies readonly Step["doneWhen"]["kind"][];

const values = ["filled", "number", "date", "email", "phone", "address", "checked"] as const;

/** When a step counts as done. Controls that were recorded or picked stay as they are. */
export function DoneWhenForm({ step, words, pages, onChange }: DoneWhenFormProps) {
  const { t } = useTranslation("drafts");
  const { doneWhen } = step;
  const fields = fieldsFor(doneWhen);

  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" data-todo={`step/${step.id}/done`}>
        <Select
          label={t("form.doneWhen")}
          data={kinds.map((kind) => ({ value: kind, label: t(`doneWhen.${kind}`) }))}
          value={doneWhen.kind}
          allowDeselect={false}
          onChange={(kind) => {
            const chosen = kinds.find((each) => each === kind);
            if (chosen && chosen !== doneWhen.kind) onChange(newRule(chosen, step.page));
          }}
        />
        {fields}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </>
  );

  function fieldsFor(rule: Step["doneWhen"]) {
    switch (rule.kind) {
      case "field-filled":
        return typeof rule.is === "object" ? (
          <Texts
            label={t("form.oneOf")}
            value={rule.is.oneOf}
            onChange={(oneOf) => onChange({ ...rule, is: { oneOf } })}
          />
        ) : (
          <Select
            label={t("form.value")}
            data={values.map((value) => ({ value, label: t(`value.${value}`) }))}
            value={rule.is ?? "filled"}
            allowDeselect={false}
            onChange={(value) => {
              const is = values.find((each) => each === value);
              if (is) onChange({ ...rule, is });
            }}
          />
        );
      case "record-saved":
        return (
          <EvidenceForm
            evidence={rule.evidence}
            pages={pages}
            onChange={(evidence) => onChange({ ...rule, evidence })}
          />
        );
      case "page-reached":
        return (
          <PageSelect
            pages={pages}
            value={rule.page}
            onChange={(page) => onChange({ ...rule, page })}
          />
        );
      case "status-reached":
        return (
          <Texts
            label={t("form.oneOf")}
            value={rule.oneOf}
            onChange={(oneOf) => onChange({ ...rule, oneOf })}
          />
        );
      case "element-appears":
        return (
          <ShownText anchor={rule.element} onChange={(element) => onChange({ ...rule, element })} />
        );
      case "confirmed":
        return null;
    }
  }
}

interface EvidenceFormProps {
  readonly evidence: Evidence;
  readonly pages: readonly Choice[];
  readonly onChange: (evidence: Evidence) => void;
}

/** What the page shows for a save that worked. */
function EvidenceForm({ evidence, pages, onChange }: EvidenceFormProps) {
  const { t } = useTranslation("drafts");
  if (evidence.kind === "page-reached") {
    return (
      <PageSelect
        pages={pages}
        value={evidence.page}
        onChange={(page) =>
          onChange(
            page === SHOWS_TEXT ? { kind: "appears", anchor: nothing } : { ...evidence, page },
          )
        }
        other={{ value: SHOWS_TEXT, label: t("form.showsText") }}
      />
    );
  }
  return (
    <ShownText anchor={evidence.anchor} onChange={(anchor) => onChange({ ...evidence, anchor })} />
  );
}

/** No id of a page: an id has no colon. */
const SHOWS_TEXT = ":text";
const nothing: Anchor = { selectors: [], labels: [], text: [] };

interface PageSelectProps {
  readonly pages: readonly Choice[];
  readonly value: string;
  readonly other?: Choice;
  readonly onChange: (page: string) => void;
}

function PageSelect({ pages, value, other, onChange }: PageSelectProps) {
  const { t } = useTranslation("drafts");
  return (
    <Select
      label={t("form.reached")}
      data={other ? [...pages, other] : pages}
      value={value}
      allowDeselect={false}
      onChange={(page) => page !== null && onChange(page)}
    />
  );
}

interface ShownTextProps {
  readonly anchor: Anchor;
  readonly onChange: (anchor: Anchor) => void;
}

/** What the page shows, by its words; one that was recorded is named and stays as it is. */
function ShownText({ anchor, onChange }: ShownTextProps) {
  const { t } = useTranslation("drafts");
  const isRecorded = anchor.descriptor !== undefined || anchor.selectors.length > 0;
  if (isRecorded) {
    return (
      <TextInput
        readOnly
        label={t("form.reached")}
        value={t("form.recorded", { name: anchorName(anchor) ?? "" })}
      />
    );
  }
  return (
    <Texts
      label={t("form.shownText")}
      value={anchor.text ?? []}
      onChange={(text) => onChange({ ...anchor, text })}
    />
  );
}

interface TextsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (texts: string[]) => void;
}

/** Words as the CRM writes them, in each language it is used in. */
export function Texts({ label, value, onChange }: TextsProps) {
  const { t } = useTranslation("drafts");
  const { isAsked } = useEditing();
  const [isLeft, setIsLeft] = useState(false);
  return (
    <TagsInput
      label={label}
      description={t("form.textsHint")}
      value={[...value]}
      error={value.length === 0 && (isAsked || isLeft) && t("form.missing")}
      // A comma may be part of what the CRM says.
      splitChars={[]}
      acceptValueOnBlur
      onBlur={() => setIsLeft(true)}
      onChange={onChange}
    />
  );
}

/** @param page where the step is done */
function newRule(kind: Step["doneWhen"]["kind"], page: string): Step["doneWhen"] {
  switch (kind) {
    case "record-saved":
      return { kind, evidence: { kind: "page-reached", page } };
    case "page-reached":
      return { kind, page };
    case "status-reached":
      return { kind, oneOf: [] };
    case "element-appears":
      return { kind, element: nothing };
    case "field-filled":
    case "confirmed":
      return { kind };
  }
}
