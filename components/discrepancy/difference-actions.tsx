import { Box, Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DiscrepancyView, SayingRequest } from "@/lib/messages/parallel-panel";
import { ActionProblem } from "@/components/ui/action-problem";
import { AssignForm } from "./assign-form";
import { useDiscrepancyPage } from "./discrepancy-context";
import classes from "./discrepancy.module.css";
import { MarkForm } from "./mark-form";
import { useSay } from "./use-say";
import { WordsForm } from "./words-form";

interface DifferenceActionsProps {
  readonly run: string;
  readonly discrepancy: DiscrepancyView;
  readonly owners: readonly string[];
}

type Form = "marked" | "assigned" | "reopened" | "commented";
const forms: readonly Form[] = ["marked", "assigned", "reopened", "commented"];

/** What may be said of a difference now: two clicks at most, and taken back with one. */
export function DifferenceActions({ run, discrepancy, owners }: DifferenceActionsProps) {
  const { me } = useDiscrepancyPage();
  const { t } = useTranslation("comparison");
  const { say, isRunning, problem } = useSay(run, discrepancy.id);
  const [form, setForm] = useState<Form | null>(null);
  const [isKept, setIsKept] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const reason = useId();
  const { mayNot, state, withdrawable } = discrepancy;

  const tell = async (saying: SayingRequest) => {
    const isSaid = await say(saying);
    setIsKept(isSaid && saying.kind !== "withdrawn");
    if (!isSaid) return;
    setForm(null);
    // What was pressed may be gone; the keyboard must not have to start over.
    root.current?.focus();
  };
  const leave = () => {
    root.current?.querySelector<HTMLElement>(`[data-form="${form ?? ""}"]`)?.focus();
    setForm(null);
  };

  return (
    <Stack gap="xs" ref={root} tabIndex={-1} className={classes.resting}>
      <Group gap="xs">
        {(!mayNot.confirmed || mayNot.confirmed === "same-person") && (
          <Button
            size="xs"
            loading={isRunning}
            // Not `disabled`: the keyboard has to find it to hear why.
            {...(mayNot.confirmed && {
              "aria-disabled": true,
              "data-disabled": true,
              "aria-describedby": reason,
            })}
            onClick={() => {
              if (!mayNot.confirmed) void tell({ kind: "confirmed" });
            }}
          >
            {t("act.confirmed")}
          </Button>
        )}
        {forms.map(
          (one) =>
            !mayNot[one] && (
              <Button
                key={one}
                size="xs"
                variant="default"
                data-form={one}
                aria-expanded={form === one}
                onClick={() => setForm(form === one ? null : one)}
              >
                {t(`act.${one}`)}
              </Button>
            ),
        )}
        {!mayNot.fixed && (
          <Button
            size="xs"
            variant="default"
            loading={isRunning}
            onClick={() => void tell({ kind: "fixed", comment: "" })}
          >
            {t("act.fixed")}
          </Button>
        )}
      </Group>
      {mayNot.confirmed === "same-person" && (
        <Text size="xs" c="dimmed" id={reason}>
          {t("mayNot.same-person")}
        </Text>
      )}
      {form !== null && (
        <Box
          role="group"
          aria-label={t(`act.${form}`)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // The comparison itself stays.
            event.preventDefault();
            leave();
          }}
        >
          {form === "marked" && (
            <MarkForm
              current={state.mark}
              isRunning={isRunning}
              onMark={(mark, comment) => void tell({ kind: "marked", mark, comment })}
            />
          )}
          {form === "assigned" && (
            <AssignForm
              owners={owners}
              me={me}
              owner={state.owner}
              due={state.due}
              isRunning={isRunning}
              onAssign={(owner, due) => void tell({ kind: "assigned", owner, due })}
            />
          )}
          {(form === "reopened" || form === "commented") && (
            <WordsForm
              key={form}
              label={t(form === "reopened" ? "form.why" : "form.comment")}
              submit={t(form === "reopened" ? "act.reopened" : "form.keep")}
              isRunning={isRunning}
              onWords={(comment) => void tell({ kind: form, comment })}
            />
          )}
        </Box>
      )}
      <ActionProblem problem={problem} />
      <Group gap="xs">
        <Text size="sm" role="status">
          {isKept && (
            <Group component="span" gap={4} wrap="nowrap">
              <IconCheck size={16} aria-hidden />
              {t("kept")}
            </Group>
          )}
        </Text>
        {withdrawable !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={isRunning}
            onClick={() => void tell({ kind: "withdrawn", deed: withdrawable })}
          >
            {t("act.withdrawn")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
