/**
 * The side panel. It lives in an iframe of our own origin at the edge of a page that may be hostile:
 * it listens to nothing but the background, keeps nothing, and touches no storage.
 */
import { useMemo } from "react";
import { AppProvider } from "@/components/app-provider";
import { useQuery } from "@/components/use-query";
import { ask } from "./ask";
import { browserLanguage } from "./browser-language";
import { HeaderBar } from "./header-bar";
import { LoadFailed } from "./load-failed";
import { PanelContext } from "./panel-context";
import { PanelFrame } from "./panel-frame";
import { PanelSkeleton } from "./panel-skeleton";
import { useLastValue } from "./use-last-value";

const askView = () => ask("view", {});

/** Everything the panel draws once the background has let it in. */
export function PanelApp() {
  const query = useQuery(askView);
  const view = useLastValue(query);
  const refresh = query.state === "ready" ? query.refresh : query.state === "failed" && query.retry;
  const panel = useMemo(
    () => view && { view, refresh: refresh || (() => undefined) },
    [view, refresh],
  );
  const failure =
    query.state === "failed" ? <LoadFailed error={query.error} retry={query.retry} /> : null;

  return (
    <AppProvider
      language={view?.language ?? browserLanguage(navigator.language)}
      colorScheme={view?.profile.colorScheme ?? "auto"}
    >
      {panel ? (
        <PanelContext value={panel}>
          <PanelFrame notice={failure} />
        </PanelContext>
      ) : failure ? (
        <>
          <HeaderBar />
          <main>{failure}</main>
        </>
      ) : (
        <PanelSkeleton />
      )}
    </AppProvider>
  );
}
