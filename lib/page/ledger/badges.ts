/**
 * Draws the badges and keeps each beside its field. Nothing is measured while nothing moves: a place is
 * looked for anew when the page scrolls, is resized or changes.
 */
import type { LedgerBrief } from "@/lib/messages/parallel-page";
import { button } from "../overlay/button";
import { element } from "../overlay/element";
import { countFights } from "../overlay/fights";
import { createHost } from "../overlay/host";
import type { Host } from "../overlay/host";
import { tokensCss } from "../overlay/tokens-css";
import type { Finder } from "../watch/finder";
import type { Badge, BadgeKind } from "./badge";
import { badgeSpot } from "./badge-spot";
import css from "./badges.css?inline";

const SIGNS: Readonly<Record<BadgeKind, string>> = {
  agrees: "✓",
  differs: "≠",
  unreadable: "?",
  onlyCrm: "+",
};

/** What moves a page without changing its elements. */
const MOVED = ["scroll", "resize", "transitionend", "animationend"];

export interface Badges {
  /** Takes the place of all that were shown before. */
  readonly show: (badges: readonly Badge[]) => void;
  /** To the first by keyboard. @returns `false` where there is none, or the keyboard is there already */
  readonly takeFocus: () => boolean;
  readonly end: () => void;
}

export function createBadges({
  look,
  finder,
  onPress,
  signal: outer,
}: {
  readonly look: NonNullable<LedgerBrief["badges"]>;
  readonly finder: Pick<Finder, "roots" | "onChange">;
  readonly onPress: (run: string, field: string | null) => void;
  readonly signal: AbortSignal;
}): Badges {
  const life = new AbortController();
  const signal = AbortSignal.any([outer, life.signal]);
  let drawn: { readonly badge: Badge; readonly made: HTMLElement }[] = [];
  let host: Host | null = null;
  let due = 0;
  let isLost = false;
  let cameFrom: Element | null = null;

  const place = () => {
    due = 0;
    if (signal.aborted || !host) return;
    const { host: own } = host.root;
    // First all is measured, then all is moved: one layout for all of them.
    const spots = drawn.map(({ badge }) =>
      badge.target.isConnected ? badgeSpot(badge.target, own) : null,
    );
    for (const [index, { made }] of drawn.entries()) {
      const spot = spots[index];
      made.style.visibility = spot ? "visible" : "hidden";
      if (!spot) continue;
      made.style.left = `${Math.round(spot.left)}px`;
      made.style.top = `${Math.round(spot.top)}px`;
    }
  };
  const placeSoon = () => {
    if (drawn.length > 0) due ||= requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(placeSoon);
  for (const type of MOVED) {
    window.addEventListener(type, placeSoon, { signal, capture: true, passive: true });
  }
  finder.onChange(placeSoon, signal);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    cancelAnimationFrame(due);
  });

  const draw = (badge: Badge) => {
    const { kind, label, run, field, opener } = badge;
    const press = opener === undefined ? () => onPress(run, field) : () => opener?.click();
    const name = opener === undefined ? look.labels.open : look.labels.openRecord;
    const made =
      opener === null
        ? sign(`badge ${kind}`, SIGNS[kind], label)
        : button(
            `badge ${kind}`,
            SIGNS[kind],
            press,
            name.replace("{{label}}", () => label),
            label,
          );
    made.lang = look.language;
    made.style.visibility = "hidden";
    made.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && cameFrom instanceof HTMLElement) cameFrom.focus();
    });
    return { badge, made };
  };

  return {
    show: (badges) => {
      if (isLost || signal.aborted || sameAs(drawn, badges)) return;
      for (const { made } of drawn) made.remove();
      sizes.disconnect();
      drawn = badges.map(draw);
      if (drawn.length === 0) return;
      host ??= createHost({
        mark: look.mark,
        css: tokensCss(look.colorScheme) + css,
        roots: finder.roots,
        mayReturn: countFights(() => {
          isLost = true;
          life.abort();
        }),
        signal,
      });
      host.goWith(drawn[0]?.badge.target ?? document.documentElement);
      host.root.append(...drawn.map(({ made }) => made));
      for (const { badge } of drawn) sizes.observe(badge.target);
      placeSoon();
    },
    takeFocus: () => {
      if (!host || host.root.activeElement) return false;
      const { activeElement } = document;
      const first = drawn.find(
        ({ made, badge }) => made.style.visibility === "visible" && badge.opener !== null,
      );
      first?.made.focus();
      if (!first || host.root.activeElement !== first.made) return false;
      cameFrom = activeElement;
      return true;
    },
    end: () => life.abort(),
  };
}

/** Of a row that leads nowhere: nothing to press. */
function sign(kind: string, text: string, label: string): HTMLElement {
  return element("span", { class: kind, role: "img", "aria-label": label, title: label }, [text]);
}

/** What is under somebody's pointer or has the focus is not drawn anew for nothing. */
function sameAs(drawn: readonly { readonly badge: Badge }[], badges: readonly Badge[]): boolean {
  return (
    drawn.length === badges.length &&
    drawn.every(({ badge }, index) => {
      const other = badges[index];
      return (
        other?.target === badge.target && other.kind === badge.kind && other.label === badge.label
      );
    })
  );
}
