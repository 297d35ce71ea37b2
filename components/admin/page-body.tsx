import { AdoptionPage } from "./adoption/adoption-page";
import { ControlsPage } from "./anchors/controls-page";
import { Suspense, lazy } from "react";
import { useTranslation } from "react-i18next";
import { Waiting } from "@/components/ui/waiting";
import { BundlesPage } from "./bundles/bundles-page";
import { ClosedDoor } from "./closed-door";
import { doors, opensFor } from "./doors";
import { FallbackPage } from "./fallback/fallback-page";
import { HomePage } from "./home/home-page";
import { StartPage } from "./home/start-page";
import { WelcomePage } from "./home/welcome-page";
import { LearningPage } from "./learning/learning-page";
import { MyDataPage } from "./my-data/my-data-page";
import { ParallelPage } from "./parallel/parallel-page";
import { PlaybookPage } from "./playbook/playbook-page";
import { QuestionsPage } from "./questions/questions-page";
import type { Route } from "./routing/route";
import { SettingsPage } from "./settings/settings-page";
import { SitesPage } from "./sites/sites-page";
import { useWho } from "./who";

/** Brings the rules of playbooks along, which no other page needs. */
const DraftsPage = lazy(async () => {
  const { DraftsPage: page } = await import("./drafts/drafts-page");
  return { default: page };
});

/** The page that an address names, or the closed door before it. */
export function PageBody({ route }: { readonly route: Route }) {
  const { t } = useTranslation("common");
  const { profile } = useWho();
  const closed = doors.find(
    ({ page, role }) => page === route.page && !opensFor(profile.role, role),
  );
  if (closed) return <ClosedDoor door={closed} />;

  switch (route.page) {
    case "home":
      return <HomePage />;
    case "start":
      return <StartPage />;
    case "welcome":
      return <WelcomePage />;
    case "adoption":
      return <AdoptionPage params={route.params} />;
    case "fallback":
      return <FallbackPage params={route.params} />;
    case "parallel":
      return <ParallelPage params={route.params} />;
    case "playbook":
      return <PlaybookPage />;
    case "drafts":
      return (
        <Suspense fallback={<Waiting label={t("loading")} />}>
          <DraftsPage id={route.params.get("id")} />
        </Suspense>
      );
    case "learning":
      return <LearningPage />;
    case "questions":
      return <QuestionsPage />;
    case "controls":
      return <ControlsPage />;
    case "sites":
      return <SitesPage key={route.params.get("origin")} asked={route.params.get("origin")} />;
    case "bundles":
      return <BundlesPage />;
    case "my-data":
      return <MyDataPage />;
    case "settings":
      return <SettingsPage />;
  }
}
