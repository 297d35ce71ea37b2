import { Accordion, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessView, StepView } from "@/lib/messages/panel";
import classes from "./checklist.module.css";
import { DueText } from "./due-text";
import { stepState } from "./progress";
import { StepBody } from "./step-body";
import { StepMark } from "./step-mark";

interface ChecklistStepProps {
  readonly process: ProcessView;
  readonly step: StepView;
  readonly number: number;
  /** The person has come for this one. */
  readonly isWanted: boolean;
}

/** One line of the checklist; opens to why, where and what next. */
export function ChecklistStep({ process, step, number, isWanted }: ChecklistStepProps) {
  const { t } = useTranslation("panel");
  const state = stepState(step);
  const item = useRef<HTMLLIElement>(null);
  const control = useRef<HTMLButtonElement>(null);
  const { current: isCurrent } = step;
  useEffect(() => {
    if (isCurrent) control.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  useEffect(() => {
    if (!isWanted) return;
    control.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: "start" });
  }, [isWanted]);

  return (
    <li
      ref={item}
      className={classes.step}
      data-state={state}
      aria-current={step.current ? "step" : undefined}
    >
      <Accordion.Item value={step.id} className={classes.item}>
        <Accordion.Control
          ref={control}
          icon={<StepMark state={state} number={number} />}
          className={classes.control}
        >
          <Text component="span" display="block" size="sm" className={classes.title}>
            {step.title}
          </Text>
          <Text component="span" display="block" size="xs" className={classes.state}>
            {t(`step.state.${state}`)}
            {step.optional && ` · ${t("step.optional")}`}
            {!step.done && step.dueAt !== null && <DueText at={step.dueAt} />}
          </Text>
        </Accordion.Control>
        <Accordion.Panel
          keepMounted={false}
          className={classes.panel}
          onTransitionEnd={() => item.current?.scrollIntoView({ block: "nearest" })}
        >
          <StepBody process={process} step={step} />
        </Accordion.Panel>
      </Accordion.Item>
    </li>
  );
}
