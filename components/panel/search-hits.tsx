import { Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useCallback } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@/components/use-query";
import type { SearchHit } from "@/lib/messages/learning";
import { ask } from "./ask";
import { ChangeCard } from "./change-card";
import { GoTo } from "./go-to";
import { useLibrary } from "./library-context";
import { LoadFailed } from "./load-failed";
import { OfferedAnswer } from "./offered-answers";
import { PlaceHit } from "./place-hit";
import { TrainingItem } from "./training-item";
import { useLastValue } from "./use-last-value";

/** While the person types on, nobody is asked. Milliseconds. */
const REST = 150;

/** What was found, as it is shown elsewhere, so that it can be used at once. */
export function SearchHits({ query }: { readonly query: string }) {
  const { t } = useTranslation("learning");
  const [rested] = useDebouncedValue(query, REST);
  const question = useCallback(() => ask("search", { query: rested }), [rested]);
  const answer = useQuery(question);
  const hits = useLastValue(answer);
  if (answer.state === "failed") return <LoadFailed error={answer.error} retry={answer.retry} />;
  if (!hits) return null;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {hits.length === 0
          ? t("library.none", { query: rested })
          : t("library.hits", { count: hits.length })}
      </Text>
      {hits.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("library.noneText")}
        </Text>
      )}
      {hits.map((hit) => (
        <div key={`${hit.kind} ${hit.id}`}>
          <Text size="xs" c="dimmed" mb={4}>
            {t(`library.kind.${hit.kind}`)}
          </Text>
          <Hit hit={hit} />
        </div>
      ))}
    </Stack>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }): ReactNode {
  const { learning, help } = useLibrary();
  switch (hit.kind) {
    case "process":
    case "step":
      return <PlaceHit hit={hit} />;
    case "change": {
      const change = learning?.changes.find(({ id }) => id === hit.id);
      return change && withPlace(hit.opens, <ChangeCard change={change} />);
    }
    case "training": {
      const training = learning?.training.find(({ id }) => id === hit.id);
      return training && withPlace(hit.opens, <TrainingItem training={training} withPlace />);
    }
    case "answer": {
      const answer = help?.offered.find(({ id }) => id === hit.id);
      return answer && withPlace(hit.opens, <OfferedAnswer answer={answer} />);
    }
  }
}

function withPlace(opens: string | null, found: ReactNode): ReactNode {
  if (opens === null) return found;
  return (
    <Stack gap={4} align="stretch">
      {found}
      <GoTo opens={opens} />
    </Stack>
  );
}
