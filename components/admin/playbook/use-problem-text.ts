import { useTranslation } from "react-i18next";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";

interface ProblemText {
  readonly what: string;
  readonly fix: string;
}

/** Shapes of JSON that have words of their own; the checker's name stands for any other. */
const shapes = ["string", "number", "int", "boolean", "array", "object", "record"] as const;

/** What is wrong at a place of a playbook file, and how to put it right. */
export function useProblemText(): (problem: PlaybookProblem) => ProblemText {
  const { t } = useTranslation("problems");
  return ({ code, params }) => {
    const shape = shapes.find((known) => known === params.expected);
    const [line, column] = String(params.position ?? "").split(":");
    const values = { ...params, line, column, ...(shape && { expected: t(`shapes.${shape}`) }) };
    return { what: t(`${code}.what`, values), fix: t(`${code}.fix`, values) };
  };
}
