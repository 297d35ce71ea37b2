/** One life of the picker in one frame: ask what to do, do it, go without a trace. */
import { connect } from "@/lib/messages/connect";
import { onPickerNotice } from "@/lib/messages/on-notice";
import type { PageCalls } from "@/lib/messages/page";
import type { PickerBrief } from "@/lib/messages/picker";
import { isAlive } from "../alive";
import { findShadowRoots } from "../locate/nodes";
import { countFights } from "../overlay/fights";
import type { Host } from "../overlay/host";
import { createHost } from "../overlay/host";
import { stepAside } from "../overlay/stepping-aside";
import { tokensCss } from "../overlay/tokens-css";
import { attribute } from "../watch/dom";
import { createRoots } from "../watch/roots";
import { allOf } from "@/lib/core/anchor/all-of";
import { look } from "./look";
import barCss from "../overlay/bar.css?inline";
import css from "./picker.css?inline";
import { point } from "./point";
import type { Pointer } from "./point";

/** How long what was found stays marked. */
const LOOK_MS = 7000;

export interface Picker {
  /** Goes on when it is the one that the background asks for, else makes room for a new one. */
  readonly isFor: (brief: PickerBrief) => boolean;
  readonly end: () => void;
}

/** @returns `null` when nobody wants anything picked here. */
export async function startPicker(before: Picker | undefined): Promise<Picker | undefined> {
  const ask = connect<PageCalls>("page");
  const brief = await ask("pickerBrief", {}).catch(() => null);
  if (!brief) {
    before?.end();
    return undefined;
  }
  if (before?.isFor(brief)) return before;
  before?.end();
  return run(brief, ask);
}

function run(brief: PickerBrief, ask: ReturnType<typeof connect<PageCalls>>): Picker {
  const { pick, mark, colorScheme } = brief;
  const life = new AbortController();
  const { signal } = life;
  const isTop = window === window.top;
  stepAside(signal);
  const end = () => life.abort();
  const quietly = (said: Promise<unknown>) => void said.catch(end);
  const isOurs = (element: Element) => attribute(element, mark) !== null;
  const roots = createRoots();
  for (const root of allOf(findShadowRoots(roots.all(), isOurs))) roots.add(root);
  let drawn: Host | null = null;
  const host = () =>
    (drawn ??= createHost({
      mark,
      css: tokensCss(colorScheme) + panelCss(isTop ? brief.panel : null) + barCss + css,
      roots,
      mayReturn: countFights(() => quietly(ask("pickerSays", { pick, what: "cancel" }))),
      signal,
    }));
  let pointer: Pointer | null = null;

  const stopHearing = onPickerNotice((notice) => {
    if (notice.pick !== pick) return;
    if (notice.picker === "end" || !isAlive()) end();
    else pointer?.pause(notice.picker === "pause");
  });
  signal.addEventListener("abort", stopHearing);

  if (brief.kind === "point") {
    pointer = point({
      brief,
      isOurs,
      host,
      isTop,
      onTake: (picked) => {
        end();
        quietly(ask("pickerTook", { pick, picked }));
      },
      say: (what) => (isAlive() ? quietly(ask("pickerSays", { pick, what })) : end()),
      signal,
    });
  } else {
    const tell = (best: Parameters<Parameters<typeof look>[0]["tell"]>[0]) =>
      ask("pickerLooked", { pick, best });
    quietly(
      look({ brief, isOurs, host, tell, signal }).then(() => {
        setTimeout(end, LOOK_MS);
      }),
    );
  }
  return {
    isFor: (other) =>
      brief.kind === "point" && other.kind === "point" && other.pick === pick && !signal.aborted,
    end,
  };
}

/** Room at the edges that is the panel's. */
function panelCss(panel: PickerBrief["panel"] | null): string {
  const width = panel?.open && !panel.collapsed ? panel.width : 0;
  const [left, right] = panel?.side === "left" ? [width, 0] : [0, width];
  return `:host{--panel-left:${left}px;--panel-right:${right}px;}`;
}
