import { Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FallbackReport } from "@/lib/core/fallback/report";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";
import { useWho } from "../who";

interface PlaceFilterProps {
  readonly report: FallbackReport;
  readonly params: URLSearchParams;
}

/** One process, one old tool, or all. Every choice is an address, so the back button undoes it. */
export function PlaceFilter({ report, params }: PlaceFilterProps) {
  const { t } = useTranslation("fallback");
  const { language } = useWho();

  const choose = (name: "process" | "tool", value: string) => {
    const next = new URLSearchParams(params);
    if (value === "") next.delete(name);
    else next.set(name, value);
    goTo(hrefOf("fallback", Object.fromEntries(next)));
  };
  const select = (name: "process" | "tool", choices: FallbackReport["tools"]) => (
    <NativeSelect
      label={t(name)}
      value={report[name] ?? ""}
      onChange={(event) => choose(name, event.currentTarget.value)}
      data={[
        { value: "", label: t("all") },
        ...choices.map((choice) => ({
          value: choice.id,
          label: choice.name?.[language] ?? choice.id,
        })),
      ]}
    />
  );

  return (
    <Group align="flex-end" gap="md">
      {select("process", report.processes)}
      {select("tool", report.tools)}
    </Group>
  );
}
