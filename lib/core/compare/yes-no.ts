/**
 * Yes and no. Blank, a dash, N/A and 待定 are nothing, since an empty box of a ledger may mean either; 无 and
 * × are no. A Latin x ticks a box in one country and crosses it out in another: unreadable, unless the
 * playbook says what it is.
 */
import type { Comparator } from "../playbook/comparator";
import { remembering } from "./few";
import { isNothingYet } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { sameReading } from "./same";
import { plainText } from "./text";

type YesNoComparator = Extract<Comparator, { kind: "yes-no" }>;

const YES = "yes y true t 1 1.0 on ok checked 是 是的 对 對 有 已 真 可 √ ✓ ✔ ✅ ☑ 🗹".split(" ");
const NO =
  "no n false f 0 0.0 off unchecked 否 不是 错 錯 无 無 没有 未 假 不 × ✗ ✘ ❌ ☒ ☐ □".split(" ");

/** The playbook's words come before ours. */
export function yesNoComparing({ yes, no }: YesNoComparator): Comparing {
  const known = new Map<string, Reading>();
  for (const word of YES) known.set(plainText(word, "keep"), "yes");
  for (const word of NO) known.set(plainText(word, "keep"), "no");
  for (const word of yes) known.set(plainText(word, "keep"), "yes");
  for (const word of no) known.set(plainText(word, "keep"), "no");
  const read = remembering((written) => {
    const plain = plainText(written, "keep");
    return known.get(plain) ?? (isNothingYet(plain) ? NOTHING : UNREADABLE);
  });
  return { ledger: read, crm: read, agree: sameReading };
}
