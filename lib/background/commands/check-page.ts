/**
 * A key user tries the playbook on the page before them, for instance on a sandbox with the CRM's next
 * release. What is found or not is noted like any look at a control; about the person nothing is.
 */
import type { PlacedAnchor } from "@/lib/core/anchor-health/placed-anchor";
import { placedAnchors } from "@/lib/core/anchor-health/placed-anchor";
import { anchorStates } from "@/lib/core/anchor/anchor-ref";
import type { CheckedNow } from "@/lib/messages/check";
import { checkReplySchema } from "@/lib/messages/check";
import type { PageCheck, PanelCalls } from "@/lib/messages/panel";
import { noteLook } from "../anchors/note-look";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { languageFor } from "../plan";
import type { TabRow } from "../store/database";
import type { Known } from "../store/unit";

interface Numbered {
  readonly n: number;
  readonly placed: PlacedAnchor;
}

function whatShows({ store }: Services, tab: number) {
  return store.read(async (database, known) => ({
    known,
    frames: (await database.tabs.get(tab))?.frames ?? {},
  }));
}

export const checkPage: Command<PanelCalls, "checkPage", FrameSender> = async (
  _request,
  services,
  { tab },
) => {
  const { known, frames } = await whatShows(services, tab);
  if (known.profile.role === "user") throw new CommandError("denied");
  const numbered = anchorsOn(known, frames);
  const answers = await Promise.all(
    Object.entries(frames).map(([frame, shown]) => {
      const here = numbered.filter(({ placed }) => shown.some(({ page }) => page === placed.page));
      return askFrame(services, known, { tab, frame: Number(frame) }, here);
    }),
  );
  if (numbered.length > 0 && answers.every((answer) => answer === null)) {
    throw new CommandError("not-found"); // the page went away meanwhile
  }
  const best = bestOf(answers.flatMap((answer) => answer ?? []));
  await note(services, numbered, best);
  return pageCheck(known, services, numbered, best);
};

export const endCheck: Command<PanelCalls, "endCheck", FrameSender> = async (
  _request,
  services,
  { tab },
) => {
  const { known, frames } = await whatShows(services, tab);
  const { mark } = known.identity;
  await Promise.all(
    Object.keys(frames).map((frame) =>
      services.checkFrame({ tab, frame: Number(frame) }, { check: [], mark }).catch(() => null),
    ),
  );
  return null;
};

/** Of all departments: a release is tested for everybody. */
function anchorsOn({ playbook }: Known, frames: TabRow["frames"]): Numbered[] {
  const pages = new Set(Object.values(frames).flatMap((shown) => shown.map(({ page }) => page)));
  const placed = playbook ? placedAnchors(playbook).filter(({ page }) => pages.has(page)) : [];
  return placed.map((each, index) => ({ n: index + 1, placed: each }));
}

/** @returns `null` when the frame cannot be asked, gave the check up or answers with something else. */
async function askFrame(
  { checkFrame }: Services,
  { identity: { mark } }: Known,
  frame: FrameSender,
  anchors: readonly Numbered[],
): Promise<readonly CheckedNow[] | null> {
  if (anchors.length === 0) return null;
  const check = anchors.map(({ n, placed: { anchor } }) => ({ n, anchor }));
  const reply = await checkFrame(frame, { check, mark }).catch(() => null);
  const parsed = checkReplySchema.safeParse(reply);
  const found = parsed.data?.filter((each) => each !== null) ?? [];
  return found.length > 0 ? found : null;
}

/** A page that is shown in several frames has its control in one of them. */
function bestOf(checked: readonly CheckedNow[]): Map<number, CheckedNow> {
  const best = new Map<number, CheckedNow>();
  for (const each of checked) {
    const known = best.get(each.n);
    const rank = (state: CheckedNow["state"]) => anchorStates.indexOf(state);
    if (!known || rank(each.state) > rank(known.state)) best.set(each.n, each);
  }
  return best;
}

async function note(
  services: Services,
  numbered: readonly Numbered[],
  best: ReadonlyMap<number, CheckedNow>,
): Promise<void> {
  const at = services.clock.now();
  const check = services.newId();
  await services.store.commit(async (unit) => {
    if (!unit.known.profile.introduced) return;
    for (const { n, placed } of numbered) {
      const checked = best.get(n);
      if (!checked) continue;
      await noteLook(unit, services, `${check}/${n}`, { ...checked, placed, at, isCheck: true });
    }
  });
}

function pageCheck(
  known: Known,
  services: Services,
  numbered: readonly Numbered[],
  best: ReadonlyMap<number, CheckedNow>,
): PageCheck {
  const language = languageFor(known, services);
  const pages = new Map(
    (known.playbook?.sites ?? []).flatMap((site) =>
      site.pages.map(({ id, name }) => [id, name[language]] as const),
    ),
  );
  const processes = known.playbook?.processes ?? [];
  return {
    checkedAt: services.clock.now(),
    pages: [...new Set(numbered.map(({ placed }) => pages.get(placed.page) ?? placed.page))],
    anchors: numbered.map(({ n, placed }) => {
      const { watch, part, page } = placed;
      const process = processes.find(({ id }) => id === placed.process);
      const step = process?.steps.find(({ id }) => id === placed.step);
      const { state = "not-checked", confidence = null, candidates = 0 } = best.get(n) ?? {};
      return {
        n,
        watch,
        part,
        page: pages.get(page) ?? page,
        process: process?.title[language] ?? placed.process,
        step: step?.title[language] ?? placed.step,
        state,
        confidence,
        candidates,
      };
    }),
  };
}
