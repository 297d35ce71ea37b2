/**
 * Amounts of money. In the playbook's currency, or in none where it names none, an amount reads as a number;
 * in another as `USD 1234.5`, so that amounts in two currencies never agree.
 */
import type { Comparator } from "../playbook/comparator";
import { chineseAmount } from "./chinese-number";
import { currencyOf, withoutCurrency } from "./currency";
import { isNothingYet } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { tidied } from "./tidy";
import { isNear } from "./tolerance";
import { plainNumber, signed, sizeOf } from "./written-number";

type MoneyComparator = Extract<Comparator, { kind: "money" }>;

const CODE_LENGTH = 3;
/** Of these one sign is enough, in front or behind: ¥ $ € £ 元. */
const YEN = 0xa5;
const FULL_WIDTH_YEN = 0xffe5;
const YUAN = 0x5143;

export function moneyComparing(comparator: MoneyComparator): Comparing {
  const { decimals, currency } = comparator;
  const yen = currencyOf("¥", currency);
  const yuan = currencyOf("元", currency);
  const read = (written: string): Reading => {
    const { length } = written;
    const first = written.charCodeAt(0);
    const hasSign = first === YEN || first === FULL_WIDTH_YEN;
    const hasUnit = written.charCodeAt(length - 1) === YUAN;
    // Most amounts are digits, or ¥1,234.50, or 1234元.
    if (!hasSign || !hasUnit) {
      const from = hasSign ? 1 : 0;
      const plain = plainNumber(written, from, hasUnit ? length - 1 : length, decimals);
      const isMinusAfterSign = hasSign && written.charCodeAt(1) === 0x2d;
      if (plain === plain && !isMinusAfterSign) {
        return inCurrency(plain, hasSign ? yen : hasUnit ? yuan : null, currency);
      }
    }
    return readSlowly(written, comparator);
  };
  return {
    ledger: read,
    crm: read,
    agree: (one, other) => amountsAgree(one, other, comparator),
  };
}

function readSlowly(written: string, { decimals, currency }: MoneyComparator): Reading {
  const tidy = tidied(written);
  if (isNothingYet(tidy)) return NOTHING;
  const outer = signed(tidy);
  const { signs, rest } = withoutCurrency(outer.rest);
  const inner = signed(rest);
  // A part of one is no amount.
  if ((outer.isNegative && inner.isNegative) || /[%‰]$/.test(rest)) return UNREADABLE;
  const amount = sizeOf(inner.rest, decimals);
  const size = Number.isNaN(amount) ? inWords(outer.rest) : amount;
  const known = currencyBy(Number.isNaN(amount) ? signs.slice(0, 1) : signs, currency);
  if (Number.isNaN(size) || known === UNREADABLE) return UNREADABLE;
  const isNegative = (outer.isNegative || inner.isNegative) && size !== 0;
  return inCurrency(isNegative ? -size : size, known, currency);
}

/** 人民币壹万贰仟元整: 元 stands before 角 and 分. */
const inWords = (text: string) => chineseAmount(text.replace(/^(?:人民币|RMB|CNY|¥)[:\s]*/i, ""));

/** One currency, told once or twice: CNY 12元. With another in front, 元 and $ mean that. */
function currencyBy(
  signs: readonly string[],
  assumed: string | undefined,
): string | null | typeof UNREADABLE {
  const [front, back] = signs;
  if (front === undefined) return null;
  const one = currencyOf(front, assumed);
  if (back === undefined || one === null) return one;
  return currencyOf(back, one) === one ? one : UNREADABLE;
}

function inCurrency(amount: number, known: string | null, assumed: string | undefined): Reading {
  return known === null || known === assumed ? amount : `${known} ${amount}`;
}

function amountsAgree(
  one: number | string | null,
  other: number | string | null,
  comparator: MoneyComparator,
): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (typeof one === "number" && typeof other === "number") return isNear(one, other, comparator);
  const left = currencyIn(one);
  const right = currencyIn(other);
  // Without a currency in the playbook, an amount that names none may be in any.
  const isOpen = comparator.currency === undefined && (left === null || right === null);
  return (left === right || isOpen) && isNear(amountIn(one), amountIn(other), comparator);
}

const currencyIn = (reading: number | string) =>
  typeof reading === "number" ? null : reading.slice(0, CODE_LENGTH);
const amountIn = (reading: number | string) =>
  typeof reading === "number" ? reading : Number(reading.slice(CODE_LENGTH + 1));
