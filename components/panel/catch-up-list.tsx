import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LearningView } from "@/lib/messages/learning";
import { ChangeCard } from "./change-card";
import { TrainingItem } from "./training-item";

/** What a joiner lacks: how today's way came about first, then what shows how it is done. */
export function CatchUpList({ learning }: { readonly learning: LearningView }) {
  const { t } = useTranslation("learning");
  const { changes, training, catchUp } = learning;
  const lackingChanges = inOrder(catchUp.changes, changes);
  const lackingTraining = inOrder(catchUp.training, training);
  return (
    <Stack gap="sm">
      {lackingChanges.length > 0 && <Text size="sm">{t("catchUp.changes")}</Text>}
      {lackingChanges.map((change) => (
        <ChangeCard key={change.id} change={change} />
      ))}
      {lackingTraining.length > 0 && <Text size="sm">{t("catchUp.training")}</Text>}
      {lackingTraining.map((item) => (
        <TrainingItem key={item.id} training={item} withPlace />
      ))}
    </Stack>
  );
}

function inOrder<Item extends { readonly id: string }>(
  ids: readonly string[],
  items: readonly Item[],
): Item[] {
  return ids.flatMap((id) => items.filter((item) => item.id === id));
}
