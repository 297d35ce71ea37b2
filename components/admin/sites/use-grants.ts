import { useState } from "react";
import { useTranslation } from "react-i18next";
import { browser } from "wxt/browser";
import { ask } from "../ask";
import { useAction } from "../use-action";
import { useNotify } from "../use-notify";
import { hostOf } from "./site-pattern";

/**
 * Asks the browser for a site, or gives it back. `permissions.request` must be the first thing that a
 * click leads to, or the browser takes it for no request of the person's.
 */
export function useGrants() {
  const { t } = useTranslation("console");
  const { run, isRunning, problem } = useAction();
  const notify = useNotify();
  const [refusal, setRefusal] = useState<string | null>(null);

  const change = async (
    pattern: string,
    request: Promise<boolean>,
    said: { readonly done: string; readonly refused: string },
  ): Promise<boolean> => {
    setRefusal(null);
    const isDone = await request.catch(() => null);
    if (isDone !== true) {
      setRefusal(isDone === null ? t("sites.impossible", { host: hostOf(pattern) }) : said.refused);
      return false;
    }
    const isKnown = await run(() => ask("sitesChanged", {}));
    if (isKnown) notify(said.done);
    return isKnown;
  };

  return {
    isRunning,
    problem: refusal ?? problem,
    grant: (pattern: string) =>
      change(pattern, browser.permissions.request({ origins: [pattern] }), {
        done: t("sites.granted", { host: hostOf(pattern) }),
        refused: t("sites.declined", { host: hostOf(pattern) }),
      }),
    revoke: (pattern: string) =>
      change(pattern, browser.permissions.remove({ origins: [pattern] }), {
        done: t("sites.revoked", { host: hostOf(pattern) }),
        refused: t("sites.notRevoked", { host: hostOf(pattern) }),
      }),
  };
}

export type Grants = ReturnType<typeof useGrants>;
