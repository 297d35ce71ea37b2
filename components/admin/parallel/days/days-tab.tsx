import { NativeSelect, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ALL } from "@/lib/core/discrepancy/daily-picture";
import type { Whose } from "@/lib/core/discrepancy/daily-picture";
import type { CutOverView } from "@/lib/messages/cut-over";
import type { RunView } from "@/lib/messages/parallel";
import { QueryView } from "../../query-view";
import { goTo, useRoute } from "../../routing/use-route";
import { runHref } from "../run-href";
import { useCutOver } from "../use-cut-over";
import { useWhose } from "../use-whose";
import { FiguresGrid } from "./figures-grid";
import { lastTwo } from "./last-two";
import { NoPictures } from "./no-pictures";
import { OpenSection } from "./open-section";
import { TrendSection } from "./trend-section";

/** How far the two agree day by day, what is open, and what keeping both costs. */
export function DaysTab({ run }: { readonly run: RunView }) {
  const query = useCutOver(run.run.id);
  const { params } = useRoute();
  const said = params.get("department")?.slice(0, 63);
  const whose = said === undefined ? ALL : said === "" ? null : said;
  return (
    <QueryView query={query}>
      {(view) =>
        view.pictures.length === 0 ? (
          <NoPictures run={run.run.id} />
        ) : (
          <Days run={run} view={view} whose={whose} />
        )
      }
    </QueryView>
  );
}

interface DaysProps {
  readonly run: RunView;
  readonly view: CutOverView;
  readonly whose: Whose;
}

function Days({ run: { run }, view, whose }: DaysProps) {
  const { t } = useTranslation("cutOver");
  const nameOf = useWhose();
  const [last, before] = lastTwo(view.pictures, whose);
  const seen = view.pictures.flatMap(({ departments }) =>
    departments.map(({ department }) => department),
  );
  const chosen = whose === ALL ? [] : [whose];
  const choices = [...new Set([...run.departments, ...seen, ...chosen])];
  return (
    <Stack gap="lg">
      <NativeSelect
        label={t("days.department")}
        w={260}
        value={choices.findIndex((each) => each === whose)}
        onChange={(event) => {
          const department = choices[Number(event.currentTarget.value)];
          goTo(
            runHref(run.id, {
              tab: "days",
              ...(department !== undefined && { department: department ?? "" }),
            }),
          );
        }}
        data={[
          { value: "-1", label: nameOf(ALL) },
          ...choices.map((each, place) => ({ value: String(place), label: nameOf(each) })),
        ]}
      />
      {last ? (
        <>
          <FiguresGrid last={last} before={before} />
          <TrendSection run={run} view={view} whose={whose} />
          <OpenSection last={last} />
        </>
      ) : (
        <Text>{t("days.nobody")}</Text>
      )}
    </Stack>
  );
}
