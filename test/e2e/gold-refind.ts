/** How controls of one edition of a CRM are found again in another, control by control. */
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { pageBundle } from "../setup/page-bundle.mjs";
import { openMarked } from "./anchors-gold";
import type { Gold, GoldSide, Side } from "./anchors-gold";
import type { Sought } from "./gold-in-page";

/** One descriptor, looked for on one page. */
export interface Trial extends Sought {
  readonly id: string;
  /** Where it was looked for. */
  readonly on: Side;
  /** `gone`: the release does not have it. `taken-out`: it was removed from the page just before. */
  readonly case: "there" | "gone" | "taken-out";
}

type Descriptors = Record<string, Descriptor>;

/** Describes and looks for every control, from the old side to the new one and back. */
export async function refindAll(
  gold: Gold,
  sides: readonly [GoldSide, GoldSide],
  extensionId: string,
): Promise<readonly Trial[]> {
  const code = await pageBundle("test/e2e/gold-in-page.ts", "gold");
  const trials: Trial[] = [];
  for (const goldPage of Object.keys(gold.pages)) {
    const opened = [];
    for (const side of sides) {
      await openMarked(side, gold, goldPage);
      const evaluate = await contentScriptWorld(side.page, extensionId);
      await evaluate(code);
      const descriptors = await evaluate<Descriptors>("gold.describeGold()");
      opened.push({ side: side.side, evaluate, descriptors });
    }
    for (const [at, { side, evaluate, descriptors: there }] of opened.entries()) {
      const descriptors = opened[1 - at]?.descriptors ?? {};
      const ask = (name: string) =>
        evaluate<Record<string, Sought>>(`gold.${name}(${JSON.stringify(descriptors)})`);
      for (const [id, sought] of Object.entries(await ask("seekGold"))) {
        trials.push({ id, on: side, case: id in there ? "there" : "gone", ...sought });
      }
      for (const [id, sought] of Object.entries(await ask("seekGone"))) {
        trials.push({ id, on: side, case: "taken-out", ...sought });
      }
    }
  }
  return trials;
}

/** What came of many trials. */
export interface Figures {
  readonly controls: number;
  /** Came first when forced to choose. */
  readonly rank1: number;
  readonly right: number;
  readonly wrong: number;
  readonly abstained: number;
  /** Not on the page, and how many of these were pointed at something. */
  readonly gone: number;
  readonly falseOnGone: number;
}

export function figuresOf(trials: readonly Trial[]): Figures {
  const there = trials.filter((trial) => trial.case === "there");
  const gone = trials.filter((trial) => trial.case !== "there");
  const count = (among: readonly Trial[], fits: (trial: Trial) => boolean) =>
    among.filter(fits).length;
  return {
    controls: there.length,
    rank1: count(there, ({ id, first }) => first?.gold === id),
    right: count(there, (trial) => isPointing(trial) && pointedAt(trial) === trial.id),
    wrong: count(there, (trial) => isPointing(trial) && pointedAt(trial) !== trial.id),
    abstained: count(there, (trial) => !isPointing(trial)),
    gone: gone.length,
    falseOnGone: count(gone, isPointing),
  };
}

const isPointing = ({ finding }: Trial) => finding === "found";
const pointedAt = ({ exact, first }: Trial) => (exact ?? first)?.gold;
