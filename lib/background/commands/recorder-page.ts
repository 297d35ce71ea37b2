/** What the recorder's frames ask and say. Only frames of the tab are heard, and only about its recording. */
import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { languageFor } from "../plan";
import { changeRecording } from "../recorder/change-recording";
import { recordedPage } from "../recorder/recorded-page";
import { recorderLabels } from "../recorder/recorder-labels";
import { did, reached, showed } from "../recorder/recorder-state";
import type { RecorderState } from "../recorder/recorder-state";

type PageCommand<Name extends keyof PageCalls> = Command<PageCalls, Name, FrameSender>;

export const recorderBrief: PageCommand<"recorderBrief"> = async (
  { url },
  services,
  { tab, frame },
) => {
  const { recorders, clock, store, notify } = services;
  if (!(await recorders.read(tab))) return null;
  const state = await recorders.change(tab, async (known) => {
    if (known?.phase !== "recording" || frame !== 0) return known;
    const page = await recordedPage(services, url);
    return page ? reached(known, page, clock.now()) : known;
  });
  if (!state || state.phase === "recorded") return null;
  notify.views();
  return store.read(async (_database, known) => ({
    recording: state.id,
    title: state.title,
    isPaused: state.phase === "paused",
    press: state.press?.ref ?? null,
    labels: recorderLabels(languageFor(known, services)),
    colorScheme: known.profile.colorScheme,
    mark: known.identity.mark,
    panel: known.panel,
  }));
};

export const recorderTook: PageCommand<"recorderTook"> = async (
  { recording, url, steps, press },
  services,
  { tab, frame },
) => {
  const { recorders, clock, notify } = services;
  await recorders.change(tab, async (known) => {
    const state = expected(known, recording);
    if (state.phase !== "recording") return state;
    const now = clock.now();
    const page = await recordedPage(services, url);
    // What a frame within the page shows counts where something is done in it.
    const isHere = frame === 0 || steps.length > 0;
    return did(page && isHere ? reached(state, page, now) : state, steps, press, now);
  });
  notify.views();
  return null;
};

export const recorderShown: PageCommand<"recorderShown"> = async (
  { recording, press, shown },
  { recorders, clock, notify },
  { tab },
) => {
  await recorders.change(tab, (known) => {
    const state = expected(known, recording);
    return state.phase === "recording" ? showed(state, press, shown, clock.now()) : state;
  });
  notify.views();
  return null;
};

export const recorderSays: PageCommand<"recorderSays"> = async (
  { recording, what },
  services,
  { tab },
) => {
  expected(await services.recorders.read(tab), recording);
  if (what === "new-frame") await services.recorders.start(tab);
  else await changeRecording(services, tab, what);
  return null;
};

/** A frame that speaks of another recording is an old one, or makes it up. */
function expected(state: RecorderState | undefined, id: string): RecorderState {
  if (state?.id !== id) throw new CommandError("denied");
  return state;
}
