import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "../use-query";
import { Waiting } from "../ui/waiting";
import { ProblemNotice } from "./problem-notice";
import { useErrorText } from "./use-error-text";

interface QueryViewProps<Value> {
  readonly query: Query<Value>;
  readonly children: (value: Value, refresh: () => void) => ReactNode;
}

/** A question's answer; until then a wait, and if it fails what to do about it. */
export function QueryView<Value>({ query, children }: QueryViewProps<Value>) {
  const { t } = useTranslation("common");
  const errorText = useErrorText();
  switch (query.state) {
    case "loading":
      return <Waiting label={t("loading")} />;
    case "failed":
      return <ProblemNotice problem={errorText(query.error)} onRetry={query.retry} />;
    case "ready":
      return children(query.value, query.refresh);
  }
}
