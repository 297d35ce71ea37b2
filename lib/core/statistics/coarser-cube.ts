/**
 * The cube of a file that goes to more people than the screen: more people behind every figure. It is made of
 * whole atoms of the finer cube, so nobody can subtract the one from the other and see fewer than the finer's k.
 */
import { coarser } from "../anonymity/atoms";
import { sum } from "../sum";
import type { Cube, ToldAtom } from "./cube";

/** @param k more than the cube's own; of a cube that has as many already nothing changes */
export function coarserCube(cube: Cube, k: number): Cube {
  if (k <= cube.k) return cube;
  // Who only watched is not known any more, so only those who did something of their own count.
  const isEnough = (atoms: readonly ToldAtom[]) => activeIn(atoms).size >= k;
  const groups = coarser(cube.atoms, isEnough);
  const told = sum(groups.map(({ atoms }) => atoms.length));
  const members = Object.entries(cube.members);
  const kept = members.filter(([, people]) => people >= k);
  const others = cube.people - sum(kept.map(([, people]) => people));
  return {
    ...cube,
    k,
    atoms: groups.map(({ place, atoms }) => ({
      ...place,
      from: atoms.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
      to: atoms.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
      counts: countsIn(atoms),
      active: [...activeIn(atoms)].sort((a, b) => a - b),
    })),
    people: cube.people - (others >= k ? 0 : others),
    members: Object.fromEntries(kept),
    isPartial: cube.isPartial || told < cube.atoms.length,
  };
}

function activeIn(atoms: readonly ToldAtom[]): Set<number> {
  return new Set(atoms.flatMap(({ active }) => active));
}

function countsIn(atoms: readonly ToldAtom[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const atom of atoms) {
    for (const [name, count] of Object.entries(atom.counts)) {
      counts[name] = (counts[name] ?? 0) + count;
    }
  }
  return counts;
}
