import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Process } from "@/lib/core/playbook/process";
import { FilterBar } from "../period/filter-bar";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";
import { useWho } from "../who";
import type { View } from "./view";
import { paramsOf, roles } from "./view";

interface ViewFiltersProps {
  readonly view: View;
  /** Of the playbook in force. */
  readonly processes: readonly Process[];
  /** Of the playbook, that anything was done by. */
  readonly versions: readonly number[];
  /** Whether colleagues' facts are here. */
  readonly hasOthers: boolean;
}

/** What the page is about. Every choice is an address, so the back button undoes it. */
export function ViewFilters({ view, processes, versions, hasOthers }: ViewFiltersProps) {
  const { t } = useTranslation(["statistics", "console"]);
  const { language } = useWho();
  const show = (change: Partial<View>) =>
    goTo(hrefOf("adoption", paramsOf({ ...view, ...change })));
  const {
    department: _department,
    from: _from,
    to: _to,
    period: _period,
    ...also
  } = paramsOf(view);
  /** An old link may name what there is no more. */
  const withChosen = (
    chosen: string | null,
    options: readonly { readonly value: string; readonly label: string }[],
  ) =>
    chosen === null || options.some(({ value }) => value === chosen)
      ? options
      : [...options, { value: chosen, label: chosen }];

  return (
    <FilterBar page="adoption" period={view.period} department={view.department} also={also}>
      {(hasOthers || view.whose === "own") && (
        <NativeSelect
          label={t("filters.whose")}
          value={view.whose}
          onChange={(event) => show({ whose: event.currentTarget.value === "own" ? "own" : "all" })}
          data={[
            { value: "all", label: t("filters.all") },
            { value: "own", label: t("filters.own") },
          ]}
        />
      )}
      <NativeSelect
        label={t("filters.process")}
        value={view.process ?? ""}
        onChange={(event) => show({ process: event.currentTarget.value || null })}
        data={[
          { value: "", label: t("filters.allProcesses") },
          ...withChosen(
            view.process,
            processes.map(({ id, title }) => ({ value: id, label: title[language] })),
          ),
        ]}
      />
      <NativeSelect
        label={t("filters.role")}
        value={view.role ?? ""}
        onChange={(event) =>
          show({ role: roles.find((role) => role === event.currentTarget.value) ?? null })
        }
        data={[
          { value: "", label: t("filters.allRoles") },
          ...roles.map((role) => ({ value: role, label: t(`console:roles.${role}`) })),
        ]}
      />
      {(versions.length > 1 || view.version !== null) && (
        <NativeSelect
          label={t("filters.version")}
          value={view.version === null ? "" : String(view.version)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            show({ version: value === "" ? null : Number(value) });
          }}
          data={[
            { value: "", label: t("filters.allVersions") },
            ...withChosen(
              view.version === null ? null : String(view.version),
              versions.map((version) => ({ value: String(version), label: String(version) })),
            ),
          ]}
        />
      )}
      <Checkbox
        mb={8}
        label={t("filters.compare")}
        checked={view.isCompared}
        onChange={(event) => show({ isCompared: event.currentTarget.checked })}
      />
    </FilterBar>
  );
}
