import { keyOf } from "../compare/key";
import type { ReconcilePlan } from "./plan";
import type { Values } from "./record";

/** The key of a row or a record; `null` where nothing stands in any of its key fields. */
export function keyIn({ key }: Pick<ReconcilePlan, "key">, values: Values): string | null {
  return keyOf(key.map((place) => values[place] ?? ""));
}
