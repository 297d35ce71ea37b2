/** The finest that may be told: each atom's figures, for pivot tables and analysts. */
import type { ToldAtom } from "./cube";
import type { Cube } from "./cube";
import type { Figures } from "./figures";
import { figuresOf } from "./figures";
import { summing } from "./sums";
import { atomsWithin } from "../anonymity/atoms";
import type { Asked } from "../anonymity/atoms";

export interface Detail extends Pick<
  ToldAtom,
  "span" | "from" | "to" | "process" | "department" | "role" | "version"
> {
  readonly figures: Figures;
}

/** Every fact that may be told stands in exactly one of them. */
export function detailOf({ atoms }: Cube, asked: Asked): Detail[] {
  const sumsOf = summing(atoms);
  return atomsWithin(atoms, asked).map((atom) => {
    const { span, from, to, process, department, role, version } = atom;
    const place = { span, from, to, process, department, role, version };
    return { ...place, figures: figuresOf(sumsOf([atom], 0)) };
  });
}
