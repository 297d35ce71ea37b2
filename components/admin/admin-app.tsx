/**
 * The console: an extension page in a tab of its own. It asks the background for everything and keeps
 * nothing; what it shows is the person's own data, so roles only sort the doors.
 */
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";
import { useMemo, useState } from "react";
import { AppProvider } from "@/components/app-provider";
import { useQuery } from "@/components/use-query";
import type { WhoAmI } from "@/lib/messages/admin";
import { ask } from "./ask";
import { QueryView } from "./query-view";
import { AdminShell } from "./shell/admin-shell";
import { WhoContext } from "./who";

const askWho = () => ask("whoAmI", {});

export function AdminApp() {
  const query = useQuery(askWho);
  // A console in use stays while the background restarts; only the first answer is waited for.
  const [known, setKnown] = useState<WhoAmI | null>(null);
  if (query.state === "ready" && query.value !== known) setKnown(query.value);
  const refresh = query.state === "ready" ? query.refresh : ignore;
  const who = useMemo(() => known && { ...known, refresh }, [known, refresh]);

  return (
    <AppProvider
      language={who?.language ?? browserLanguage()}
      colorScheme={who?.profile.colorScheme ?? "auto"}
    >
      <Notifications position="bottom-right" />
      {who ? (
        <WhoContext value={who}>
          <AdminShell />
        </WhoContext>
      ) : (
        <QueryView query={query}>{() => null}</QueryView>
      )}
    </AppProvider>
  );
}

/** What to read before the background has said which language the person chose. */
function browserLanguage() {
  return navigator.language.startsWith("zh") ? "zh-CN" : "en";
}

const ignore = () => {};
