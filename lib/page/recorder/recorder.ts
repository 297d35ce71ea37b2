/** One life of the recorder in one frame: hears what the person does, tells it without what they typed. */
import { allOf } from "@/lib/core/anchor/all-of";
import { connect } from "@/lib/messages/connect";
import { onRecorderNotice } from "@/lib/messages/on-notice";
import type { PageCalls } from "@/lib/messages/page";
import type { RecorderBrief } from "@/lib/messages/recorder";
import { isAlive } from "../alive";
import { findShadowRoots } from "../locate/nodes";
import { countFights } from "../overlay/fights";
import { createHost } from "../overlay/host";
import { stepAside } from "../overlay/stepping-aside";
import { tokensCss } from "../overlay/tokens-css";
import { isFrame } from "../picker/choice";
import { attribute, listen } from "../watch/dom";
import { createPageChanges } from "../watch/page-change";
import { createRoots } from "../watch/roots";
import { hearActs } from "./acts";
import { createRecorderBar } from "./bar";
import { watchDialogs } from "./dialogs";
import { createDescriber } from "./describer";
import { watchAnswers } from "./answers";
import barCss from "../overlay/bar.css?inline";
import css from "./recorder.css?inline";

/** A page of a CRM may change its address without telling anybody. */
const ADDRESS_MS = 250;
/** Components come with what a person opens. */
const ROOTS_MS = 1000;

export interface Recorder {
  readonly isFor: (brief: RecorderBrief) => boolean;
  readonly end: () => void;
}

/** @returns `undefined` when nobody records here. */
export async function startRecorder(before: Recorder | undefined): Promise<Recorder | undefined> {
  const ask = connect<PageCalls>("page");
  const brief = await ask("recorderBrief", { url: location.href }).catch(() => null);
  if (!brief) {
    before?.end();
    return undefined;
  }
  if (before?.isFor(brief)) return before;
  before?.end();
  return run(brief, ask);
}

function run(brief: RecorderBrief, ask: ReturnType<typeof connect<PageCalls>>): Recorder {
  const { recording, mark, colorScheme } = brief;
  const life = new AbortController();
  const { signal } = life;
  const isTop = window === window.top;
  const end = () => life.abort();
  const quietly = (said: Promise<unknown>) => void said.catch(() => isAlive() || end());
  const isOurs = (element: Element) => attribute(element, mark) !== null;
  let isPaused = brief.isPaused;
  stepAside(signal);

  const roots = createRoots();
  const findRoots = () => {
    for (const root of allOf(findShadowRoots(roots.all(), isOurs))) roots.add(root);
  };
  findRoots();
  every(ROOTS_MS, findRoots, signal);

  const take = (
    steps: Parameters<typeof ask<"recorderTook">>[1]["steps"],
    press: string | null = null,
  ) => quietly(ask("recorderTook", { recording, url: location.href, steps, press }));
  const say = (what: "pause" | "resume" | "undo" | "stop" | "new-frame") =>
    isAlive() ? quietly(ask("recorderSays", { recording, what })) : end();

  const changes = createPageChanges(roots, signal);
  const describer = createDescriber(isOurs);
  const answers = watchAnswers({
    roots,
    changes,
    describer,
    isOurs,
    tell: (press, shown) => {
      if (!isPaused) quietly(ask("recorderShown", { recording, press, shown }));
    },
    signal,
  });
  const dialogs = watchDialogs({
    roots,
    changes,
    isOurs,
    tell: (step) => {
      if (!isPaused) take([step]);
    },
    signal,
  });
  const acts = hearActs({
    roots,
    describer,
    isOurs,
    isPaused: () => isPaused,
    onAct: () => answers.lookNow(),
    onEntered: (steps) => take(steps),
    onPress: (steps, pressed) => {
      dialogs.lookNow();
      const press = crypto.randomUUID();
      take(steps, press);
      answers.await(press, pressed);
      changes.hurry();
    },
    signal,
  });
  if (brief.press !== null) answers.await(brief.press, null);

  let address = location.href;
  every(
    ADDRESS_MS,
    () => {
      if (!isAlive()) return end();
      if (address === location.href) return;
      address = location.href;
      if (isTop && !isPaused) take([]);
    },
    signal,
  );
  // What a frame loads comes without a recorder.
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && isFrame(target) && !isOurs(target)) say("new-frame");
  };
  roots.each((root) => listen(root, ["load"], onLoad, signal), signal);

  const bar = isTop ? drawBar() : null;
  if (bar) {
    bar.makeRoom();
    changes.on(bar.makeRoom, signal);
    every(ROOTS_MS, bar.makeRoom, signal);
  }
  const stopHearing = onRecorderNotice((notice) => {
    if (notice.recording !== recording) return;
    if (notice.recorder === "end") return end();
    isPaused = notice.recorder === "pause";
    acts.forget();
    bar?.pause(isPaused);
    // While it rested, the person may have gone elsewhere.
    if (isTop && !isPaused) take([]);
  });
  signal.addEventListener("abort", stopHearing);

  function drawBar() {
    const host = createHost({
      mark,
      css: tokensCss(colorScheme) + panelCss(brief.panel) + barCss + css,
      roots,
      // The panel shows the same, and has the same buttons.
      mayReturn: countFights(() => undefined),
      signal,
    });
    return createRecorderBar(host.root, {
      brief,
      isOurs,
      onPause: () => say(isPaused ? "resume" : "pause"),
      onUndo: () => say("undo"),
      onStop: () => {
        acts.finish();
        say("stop");
      },
    });
  }

  return { isFor: (other) => other.recording === recording && !signal.aborted, end };
}

function every(ms: number, work: () => void, signal: AbortSignal): void {
  const timer = setInterval(work, ms);
  signal.addEventListener("abort", () => clearInterval(timer));
}

/** Room at the edges that is the panel's. */
function panelCss(panel: RecorderBrief["panel"]): string {
  const width = panel.open && !panel.collapsed ? panel.width : 0;
  const [left, right] = panel.side === "left" ? [width, 0] : [0, width];
  return `:host{--panel-left:${left}px;--panel-right:${right}px;}`;
}
