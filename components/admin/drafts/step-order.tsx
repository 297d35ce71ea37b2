import { Accessibility } from "@dnd-kit/dom";
import type { DragDropManagerInput, Draggable } from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import { isSortableOperation, useSortable } from "@dnd-kit/react/sortable";
import { Anchor, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { todoPlace } from "@/lib/core/authoring/todos";
import { goToPlace } from "./go-to-place";

interface OrderedStep {
  readonly id: string;
  readonly title: string;
}

interface StepOrderProps {
  readonly steps: readonly OrderedStep[];
  /** @param to the place that it has afterwards, from 0 */
  readonly onMove: (from: number, to: number) => void;
}

/** The steps at a glance: each leads to its form, and is dragged to its place, by mouse, finger or keyboard. */
export function StepOrder({ steps, onMove }: StepOrderProps) {
  const { t } = useTranslation("drafts");
  const plugins = useSpokenDragging(steps);
  if (steps.length < 2) return null;
  return (
    <DragDropProvider
      plugins={plugins}
      onDragEnd={({ operation, canceled }) => {
        if (canceled || !isSortableOperation(operation)) return;
        const { source } = operation;
        if (source && source.initialIndex !== source.index) {
          onMove(source.initialIndex, source.index);
        }
      }}
    >
      <Stack gap={4} component="nav" aria-label={t("order.title")}>
        <Text size="sm" fw={600}>
          {t("order.title")}
        </Text>
        <Text size="xs" c="dimmed">
          {t("order.text")}
        </Text>
        <Stack component="ol" gap={2} p={0} m={0} style={{ listStyle: "none" }}>
          {steps.map((step, index) => (
            <Item key={step.id} step={step} index={index} />
          ))}
        </Stack>
      </Stack>
    </DragDropProvider>
  );
}

function Item({
  step: { id, title },
  index,
}: {
  readonly step: OrderedStep;
  readonly index: number;
}) {
  const { t } = useTranslation("drafts");
  const { ref, handleRef } = useSortable({ id, index });
  const place = todoPlace({ at: "step", step: id, number: index + 1, what: "title" });
  return (
    <Group component="li" ref={ref} gap="xs" wrap="nowrap" bg="var(--mantine-color-body)">
      <UnstyledButton
        ref={handleRef}
        aria-label={t("order.grip", { title })}
        style={{ cursor: "grab", display: "flex", touchAction: "none" }}
      >
        <IconGripVertical size={16} aria-hidden />
      </UnstyledButton>
      <Text size="sm" c="dimmed" w={24} ta="end">
        {index + 1}
      </Text>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        onClick={() => goToPlace(place)}
      >
        {title}
      </Anchor>
    </Group>
  );
}

type Plugins = NonNullable<DragDropManagerInput["plugins"]>;

/** What a screen reader says while something is dragged, in the reader's language. */
function useSpokenDragging(steps: readonly OrderedStep[]): Plugins {
  const { t } = useTranslation("drafts");
  // Always the same plugins: new ones would end what is being dragged.
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  }, [steps]);
  return useMemo(() => {
    const nameOf = (source: Draggable | null) =>
      latest.current.find(({ id }) => id === source?.id)?.title ?? "";
    const numberOf = (target: { readonly id: unknown } | null) =>
      latest.current.findIndex(({ id }) => id === target?.id) + 1;
    const options: ConstructorParameters<typeof Accessibility>[1] = {
      screenReaderInstructions: { draggable: t("order.instructions") },
      announcements: {
        dragstart: ({ operation }) => t("order.taken", { title: nameOf(operation.source) }),
        dragover: ({ operation }) =>
          t("order.over", {
            title: nameOf(operation.source),
            number: numberOf(operation.target),
          }),
        dragend: ({ operation, canceled }) =>
          t(canceled ? "order.put" : "order.dropped", { title: nameOf(operation.source) }),
      },
    };
    return (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility),
      Accessibility.configure(options),
    ];
  }, [t]);
}
