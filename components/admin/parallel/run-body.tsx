import { Stack, Tabs } from "@mantine/core";
import { Suspense, lazy } from "react";
import { useTranslation } from "react-i18next";
import { Waiting } from "@/components/ui/waiting";
import type { RunView } from "@/lib/messages/parallel";
import { goTo } from "../routing/use-route";
import { ComparingBar } from "./comparing-bar";
import { StoppedBanner } from "./cut-over/stopped-banner";
import { CutOverTab } from "./cut-over/cut-over-tab";
import { DaysTab } from "./days/days-tab";
import { DifferencesTab } from "./queue/differences-tab";
import { FilesTab } from "./files-tab";
import { runHref } from "./run-href";
import { RunHead } from "./run-head";
import { SameTab } from "./same/same-tab";
import { useComparing } from "./use-comparing";

/** Brings the rules of mappings along, which nothing else here needs. */
const ImportPage = lazy(async () => {
  const { ImportPage: page } = await import("./import-page");
  return { default: page };
});

interface RunBodyProps {
  readonly views: readonly RunView[];
  readonly view: RunView;
  readonly params: URLSearchParams;
  readonly refresh: () => void;
}

const tabs = ["files", "differences", "same", "days", "cut-over"] as const;

/** One run: an import while one is under way, else its tabs. */
export function RunBody({ views, view, params, refresh }: RunBodyProps) {
  const { t } = useTranslation(["parallel", "common"]);
  const comparing = useComparing(view, refresh);
  const { id } = view.run;
  const importing = params.get("import");
  if (importing === "ledger" || importing === "export") {
    return (
      <Suspense fallback={<Waiting label={t("common:loading")} />}>
        <ImportPage
          key={importing}
          view={view}
          side={importing}
          asked={params.get("step")}
          comparing={comparing}
          refresh={refresh}
        />
      </Suspense>
    );
  }
  const tab = tabs.find((each) => each === params.get("tab")) ?? "files";
  return (
    <Stack gap="lg">
      <RunHead views={views} view={view} tab={tab} />
      <StoppedBanner run={id} />
      <ComparingBar comparing={comparing} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          const chosen = tabs.find((each) => each === value);
          if (chosen) goTo(runHref(id, { tab: chosen }));
        }}
      >
        <Tabs.List aria-label={t("tabs.label")}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="files" pt="lg">
          <FilesTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="differences" pt="lg">
          <DifferencesTab view={view} params={params} />
        </Tabs.Panel>
        <Tabs.Panel value="same" pt="lg">
          <SameTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="days" pt="lg">
          <DaysTab run={view} />
        </Tabs.Panel>
        <Tabs.Panel value="cut-over" pt="lg">
          <CutOverTab run={view} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
