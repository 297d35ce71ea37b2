import type { AwaitedPicture } from "@/lib/messages/evidence-picture";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { requireRole } from "../picker/require-role";

/** Long enough to find the button, short enough that nobody is surprised by it later. */
const WAITING_MS = 2 * 60_000;

export const awaitPicture: Command<PanelCalls, "awaitPicture", FrameSender> = async (
  _request,
  services,
  { tab, frame },
) => {
  await requireRole(services, "key-user");
  const { pictures, clock } = services;
  const until = clock.now() + WAITING_MS;
  await pictures.change(tab, () => ({ frame, until, taken: null, hasFailed: false }));
  return { state: "waiting", until, shortcut: await pictures.shortcut() };
};

export const awaitedPicture: Command<PanelCalls, "awaitedPicture", FrameSender> = async (
  _request,
  { pictures, clock },
  { tab, frame },
) => {
  let answer: AwaitedPicture = { state: "over" };
  await pictures.change(tab, async (state) => {
    if (state?.frame !== frame) return state;
    if (state.hasFailed) answer = { state: "failed" };
    if (state.taken !== null) answer = { state: "taken", picture: state.taken };
    if (answer.state !== "over") return undefined;
    if (clock.now() > state.until) return undefined;
    answer = { state: "waiting", until: state.until, shortcut: await pictures.shortcut() };
    return state;
  });
  return answer;
};

export const endPicture: Command<PanelCalls, "endPicture", FrameSender> = async (
  _request,
  { pictures },
  { tab, frame },
) => {
  await pictures.change(tab, (state) => (state?.frame === frame ? undefined : state));
  return null;
};
