import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyComparing } from "./money";
import { NOTHING, UNREADABLE } from "./reading";

const comparing = (options: object = {}) =>
  moneyComparing({ kind: "money", decimals: "point", ...options });
const inYuan = comparing({ currency: "CNY" });
const inAny = comparing();

describe("an amount in the playbook's currency is read", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.50", 1234.5],
    ["¥1,234.50", 1234.5],
    ["￥1,234.50", 1234.5],
    ["￥１，２３４．５０", 1234.5],
    ["¥ 1,234.50", 1234.5],
    ["RMB1,234.50", 1234.5],
    ["RMB 1,234.50", 1234.5],
    ["CNY 1,234.50", 1234.5],
    ["1,234.50 CNY", 1234.5],
    ["1234.5元", 1234.5],
    ["人民币1234.5元", 1234.5],
    ["人民币：1234.5元", 1234.5],
    ["CNY 1234.5元", 1234.5],
    ["CN¥1,234.50", 1234.5],
    ["12万元", 120_000],
    ["12 万元", 120_000],
    ["¥12万", 120_000],
    ["3.5w", 35_000],
    ["1.2亿元", 120_000_000],
    ["(1,234.50)", -1234.5],
    ["(¥1,234.50)", -1234.5],
    ["¥(1,234.50)", -1234.5],
    ["-¥5", -5],
    ["¥-5", -5],
    ["5元-", -5],
    ["¥0.00", 0],
    ["壹万贰仟元整", 12_000],
    ["人民币壹万贰仟叁佰肆拾伍元陆角柒分", 12_345.67],
    ["伍角", 0.5],
    ["叁佰圆整", 300],
    ["三万五千元", 35_000],
  ])("%j is %d", (written, value) => {
    expect(inYuan.ledger(written)).toBe(value);
  });

  it.each([
    ["$5", "USD 5"],
    ["US$1,234.50", "USD 1234.5"],
    ["USD 1,234.50", "USD 1234.5"],
    ["1.5M USD", "USD 1500000"],
    ["1.5MUSD", "USD 1500000"],
    ["HK$5", "HKD 5"],
    ["5港元", "HKD 5"],
    ["5美元", "USD 5"],
    ["5万美元", "USD 50000"],
    ["€5", "EUR 5"],
    ["5 €", "EUR 5"],
    ["EUR 1.234,50", "EUR 1234.5"],
    ["1.234,50 EUR", "EUR 1234.5"],
    ["£5", "GBP 5"],
    ["-$5", "USD -5"],
    ["Rs. 12,34,567", "INR 1234567"],
    ["₹12,34,567", "INR 1234567"],
  ])("in another, %j is %s", (written, value) => {
    expect(inYuan.ledger(written)).toBe(value);
  });

  it.each(["", "-", "—", "/", "N/A", "无", "待定", "¥"].slice(0, 7))("%j is nothing", (written) => {
    expect(inYuan.ledger(written)).toBe(NOTHING);
  });

  it.each([
    "¥",
    "abc",
    "12%",
    "(-5)",
    "-(¥-5)",
    "USD 5 EUR",
    "¥5 USD",
    "5元/月",
    "#REF!",
    "100-200元",
    "5 XYZ",
  ])("%j is unreadable", (written) => {
    expect(inYuan.ledger(written)).toBe(UNREADABLE);
  });

  it("as the playbook has it where currencies share a sign", () => {
    expect(comparing({ currency: "JPY" }).ledger("¥500")).toBe(500);
    expect(comparing({ currency: "HKD" }).ledger("$500")).toBe(500);
    expect(comparing({ currency: "HKD" }).ledger("500元")).toBe(500);
    expect(comparing({ currency: "USD" }).ledger("¥500")).toBe("CNY 500");
  });
});

describe("amounts agree", () => {
  it.each([
    [inYuan, "¥1,234.50", "CNY 1234.5", true],
    [inYuan, "1234.5", "US$1,234.50", false],
    [inYuan, "12万元", "120000", true],
    [inAny, "1234.5", "US$1,234.50", true],
    [inAny, "¥1234.5", "US$1,234.50", false],
    [inAny, "€5", "5 EUR", true],
    [comparing({ absolute: 1 }), "$5", "$5.50", true],
    [comparing({ absolute: 1 }), "$5", "€5", false],
    [inAny, "", "0", false],
    [inAny, "-", "", true],
  ])("%#: %s and %s", (compared, ledger, crm, agree) => {
    const one = compared.ledger(ledger);
    const other = compared.crm(crm);
    if (one === UNREADABLE || other === UNREADABLE) throw new Error("unreadable");
    expect(compared.agree(one, other)).toBe(agree);
    expect(compared.agree(other, one)).toBe(agree);
  });

  it("never throws, whatever is written", () => {
    const written = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(...Array.from("0123456789.,-()¥$€元万角分整人民币USDCNY ")),
      }),
    );
    fc.assert(
      fc.property(written, (text) => {
        const value = inAny.ledger(text);
        if (typeof value !== "symbol") expect(inAny.agree(value, value)).toBe(true);
      }),
    );
  });
});
