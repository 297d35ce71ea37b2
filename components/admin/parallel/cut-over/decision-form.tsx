import {
  Button,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
  Textarea,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Decision, SigningRole } from "@/lib/core/cut-over/sign-off";
import { LEAST_REASON, judgedFor, mayNotSign, signingRoles } from "@/lib/core/cut-over/sign-off";
import type { CutOverView } from "@/lib/messages/cut-over";
import type { RunView } from "@/lib/messages/parallel";
import { DayField } from "../../period/day-field";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";
import { useWhose } from "../use-whose";
import { ConfirmDecision } from "./confirm-decision";

interface DecisionFormProps {
  readonly run: RunView["run"];
  readonly view: CutOverView;
  readonly onDone: () => void;
}

/** The dated decision: who, for whom, until when, and why where not everything holds. */
export function DecisionForm({ run, view, onDone }: DecisionFormProps) {
  const { t } = useTranslation("cutOver");
  const nameOf = useWhose();
  const { day: shown } = useFormat();
  const { profile } = useWho();
  const { signedBy } = run.gate;
  // What the evidence says is proposed; to stop against it is a choice of its own.
  const [decision, setDecision] = useState<Decision>(
    view.gate.verdict === "met" ? "stop-ledger" : "go-on",
  );
  const [department, setDepartment] = useState<string | null>(null);
  const [day, setDay] = useState(view.today);
  const [role, setRole] = useState<SigningRole>(signedBy);
  const [name, setName] = useState(profile.displayName ?? "");
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isAsked, setIsAsked] = useState(false);

  const verdict = judgedFor(view.gate, department)?.verdict ?? "not-enough-data";
  const mayNot = (why: string | null) =>
    mayNotSign(run, { role, decision, day, verdict, reason: why });
  const isTooEarly = mayNot(reason) === "day";
  const needsReason = mayNot(null) === "reason";
  const lacksReason = mayNot(reason) === "reason";
  const lacksName = name.trim() === "";
  const next = () => {
    setIsTried(true);
    setIsAsked(!lacksReason && !lacksName && !isTooEarly);
  };
  const said = {
    run: run.id,
    department,
    role,
    decision,
    day,
    name: name.trim(),
    reason: reason.trim() === "" ? null : reason.trim(),
  };

  return (
    <Section
      title={t("decide.title")}
      description={t("decide.text", { role: t(`roles.${signedBy}`) })}
    >
      <Stack gap="md" maw={640} data-no-print>
        <Radio.Group
          label={t("decide.what")}
          value={decision}
          onChange={(value) => setDecision(value === "go-on" ? "go-on" : "stop-ledger")}
        >
          <Group mt={4}>
            <Radio value="stop-ledger" label={t("decide.stop-ledger")} />
            <Radio value="go-on" label={t("decide.go-on")} />
          </Group>
        </Radio.Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={t("decide.whose")}
            value={department ?? ""}
            onChange={(event) => setDepartment(event.currentTarget.value || null)}
            data={[
              { value: "", label: t("gate.whole") },
              ...view.gate.departments.map((each) => ({
                value: each.department,
                label: nameOf(each.department),
              })),
            ]}
          />
          <DayField
            label={t(decision === "stop-ledger" ? "decide.day" : "decide.goOnDay")}
            value={day}
            error={isTooEarly && t("decide.tooEarly", { day: shown(run.from) })}
            hint={day > view.lastDay && t("decide.late", { day: shown(view.lastDay) })}
            onChange={setDay}
          />
        </Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={t("decide.role")}
            value={role}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setRole(signingRoles.find((each) => each === chosen) ?? signedBy);
            }}
            data={signingRoles
              .slice(signingRoles.indexOf(signedBy))
              .map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
          <TextInput
            label={t("decide.name")}
            maxLength={80}
            value={name}
            error={isTried && lacksName && t("decide.needName")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Group>
        {needsReason && (
          <Text size="sm" role="status">
            {t("decide.needed", { verdict: t(`verdict.${verdict}`), count: LEAST_REASON })}
          </Text>
        )}
        <Textarea
          label={t(needsReason ? "decide.reason" : "decide.reasonOptional")}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={isTried && lacksReason && t("decide.needReason", { count: LEAST_REASON })}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button onClick={next}>{t("decide.next")}</Button>
        </Group>
      </Stack>
      <ConfirmDecision
        said={isAsked ? said : null}
        verdict={verdict}
        onClose={() => setIsAsked(false)}
        onDone={() => {
          setIsAsked(false);
          setIsTried(false);
          setReason("");
          onDone();
        }}
      />
    </Section>
  );
}
