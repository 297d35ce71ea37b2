import { Alert, Anchor, List, Stack, Text } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Todo } from "@/lib/core/authoring/todos";
import { todoPlace } from "@/lib/core/authoring/todos";
import { goToPlace } from "./go-to-place";

interface TodoListProps {
  readonly todos: readonly Todo[];
  /** What a step is called in the list. */
  readonly stepName: (id: string, number: number) => string;
  /** The author asked to go on: then it stands in the way. */
  readonly isAsked: boolean;
}

/** What is not written yet, by where it belongs; each line leads there. */
export function TodoList({ todos, stepName, isAsked }: TodoListProps) {
  const { t } = useTranslation("drafts");
  if (todos.length === 0) return null;
  const nameOf = (todo: Todo): string => {
    switch (todo.at) {
      case "process":
        return t("todo.process");
      case "step":
        return stepName(todo.step, todo.number);
      case "page":
        return t("todo.page", { address: todo.address });
      case "training":
        return t("todo.training");
    }
  };
  const whatOf = (todo: Todo): string => {
    switch (todo.at) {
      case "process":
        return t(`todo.what.process.${todo.what}`);
      case "step":
        return t(`todo.what.step.${todo.what}`);
      case "page":
        return t(`todo.what.page.${todo.what}`);
      case "training":
        return t(`todo.what.training.${todo.what}`);
    }
  };
  const groups = Map.groupBy(todos, nameOf);
  return (
    <Alert
      color={isAsked ? "red" : "gray"}
      icon={<IconListCheck aria-hidden />}
      title={t(isAsked ? "todo.first" : "todo.title", { count: todos.length })}
      data-todo="todos"
      role={isAsked ? "alert" : "note"}
      tabIndex={-1}
    >
      <Stack gap="xs">
        {[...groups].map(([name, own]) => (
          <div key={name}>
            <Text size="sm" fw={600}>
              {name}
            </Text>
            <List size="sm" withPadding>
              {own.map((todo) => (
                <List.Item key={todoPlace(todo)}>
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="start"
                    onClick={() => goToPlace(todoPlace(todo))}
                  >
                    {whatOf(todo)}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
