import { browser } from "wxt/browser";
import type { AdminCalls } from "@/lib/messages/admin";
import { newProfile } from "@/lib/core/profile";
import { chosenLanguage } from "@/lib/core/language";
import type { Command } from "../context";
import { runningPause } from "../pause";
import { languageFor } from "../plan";

/** Answers also when the database cannot be opened: the console must be able to say so. */
export const whoAmI: Command<AdminCalls, "whoAmI", null> = async (_request, services) => {
  const health = await services.store.health();
  const { version } = browser.runtime.getManifest();
  if (health.state === "failed") {
    const language = chosenLanguage("auto", services.browserLanguage());
    return {
      profile: newProfile,
      pause: null,
      language,
      departments: [],
      version,
      health,
      actor: "",
    };
  }
  return services.store.read(async (_database, known) => {
    const language = languageFor(known, services);
    return {
      profile: known.profile,
      pause: runningPause(known, services),
      language,
      departments: (known.playbook?.departments ?? []).map(({ id, name }) => ({
        id,
        name: name[language],
      })),
      version,
      health,
      actor: known.identity.actor,
    };
  });
};
