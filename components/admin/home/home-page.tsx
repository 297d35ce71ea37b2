import { useWho } from "../who";
import { StartPage } from "./start-page";
import { WelcomePage } from "./welcome-page";

/** Nobody has said who they are and nothing is published: ask that first. Else: what to do next. */
export function HomePage() {
  const { profile, departments, health } = useWho();
  const isFirstRun =
    !profile.introduced &&
    profile.role === "user" &&
    departments.length === 0 && // every playbook has a department
    health.state !== "failed";
  return isFirstRun ? <WelcomePage /> : <StartPage />;
}
