import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { heldOutDepartments, LEAST } from "@/lib/core/effect/arm";
import type { HoldOut } from "@/lib/core/playbook/hold-out";
import type { Department } from "@/lib/core/playbook/playbook";
import { useFormat } from "../../use-format";
import { useWho } from "../../who";

interface DrawnDepartmentsProps {
  readonly holdOut: Pick<HoldOut, "unit" | "share" | "seed">;
  readonly departments: readonly Department[];
}

/** The departments that the lot falls on, before anybody has to live with it. People cannot be told beforehand. */
export function DrawnDepartments({ holdOut, departments }: DrawnDepartmentsProps) {
  const { t } = useTranslation("trial");
  const { language } = useWho();
  const { list } = useFormat();
  if (holdOut.unit === "person") return null;
  const drawn = heldOutDepartments(
    holdOut,
    departments.map(({ id }) => id),
  );
  const names = departments
    .filter(({ id }) => drawn.includes(id))
    .map(({ name }) => name[language]);
  const [none, all] = [names.length, departments.length];
  return (
    <div role="status">
      <Text size="sm">
        {none > 0 ? t("plan.drawn", { none, all, departments: list(names) }) : t("plan.drawnNone")}
      </Text>
      {Math.min(none, all - none) < LEAST && (
        <Alert color="yellow" p="xs" mt="xs" role="note">
          {t("plan.fewDepartments", { least: LEAST })}
        </Alert>
      )}
    </div>
  );
}
