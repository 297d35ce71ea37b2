import { Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RunView } from "@/lib/messages/parallel";
import { goTo } from "../routing/use-route";
import { useFormat } from "../use-format";
import { useWho } from "../who";
import { filterHref } from "./difference-address";
import type { DifferenceFilter } from "./difference-address";
import { useDepartmentName } from "./use-department-name";

interface DifferenceFiltersProps {
  readonly view: RunView;
  readonly filter: DifferenceFilter;
}

/** Department, kind and field. Every choice is an address, so the back button undoes it. */
export function DifferenceFilters({ view, filter }: DifferenceFiltersProps) {
  const { t } = useTranslation("parallel");
  const { language } = useWho();
  const { number } = useFormat();
  const nameOf = useDepartmentName();
  const { run, kinds } = view;

  const counted = (name: string, of: RunView["kinds"]) =>
    `${name} (${number(of.reduce((sum, { count }) => sum + count, 0))})`;
  const departments = withChosen(
    Object.keys(view.counts).filter((id) => id !== ""),
    filter.department,
  );
  const usedKinds = withChosen(
    kinds.map(({ kind }) => kind),
    filter.kind,
  );
  const choices: Readonly<Record<keyof DifferenceFilter, { value: string; label: string }[]>> = {
    critical: [{ value: "yes", label: t("differences.onlyCritical") }],
    department: departments.map((id) => ({ value: id, label: nameOf(id) })),
    kind: usedKinds.map((kind) => ({
      value: kind,
      label: counted(
        t(`kinds.${kind}`),
        kinds.filter((each) => each.kind === kind),
      ),
    })),
    field: run.fields.flatMap(({ id, name }, place) => {
      const of = kinds.filter(({ field }) => field === place);
      if (of.length === 0 && id !== filter.field) return [];
      return [{ value: id, label: counted(name[language], of) }];
    }),
  };
  const select = (name: keyof DifferenceFilter) => (
    <NativeSelect
      label={t(name === "critical" ? "differences.importance" : `differences.${name}`)}
      value={filter[name] ?? ""}
      onChange={({ currentTarget: { value } }) =>
        goTo(filterHref(run.id, { ...filter, [name]: value === "" ? null : value }))
      }
      data={[{ value: "", label: t("differences.all") }, ...choices[name]]}
    />
  );
  return (
    <Group align="flex-end" gap="md">
      {select("department")}
      {select("kind")}
      {select("field")}
      {select("critical")}
    </Group>
  );
}

/** An old link may name what there is no more. */
function withChosen<Choice extends string>(
  choices: readonly Choice[],
  chosen: Choice | null,
): readonly Choice[] {
  return [...new Set(chosen === null ? choices : [...choices, chosen])];
}
