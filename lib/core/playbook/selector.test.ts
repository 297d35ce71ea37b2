import { describe, expect, it } from "vitest";
import { selectorProblem } from "./selector";

describe("selectorProblem", () => {
  it.each([
    "#save",
    "button",
    "*",
    ".btn.btn-primary",
    "input[name=amount]",
    'input[name="amount"]',
    "input[name='客户名称']",
    ".客户-名称",
    'textarea[name="text"]',
    "[data-sonner-toast]",
    'a[href^="/deals/"]',
    'a[href*="deals"][target]',
    'input[type="text" i]',
    'button[title="Save > close"]',
    'button[title="a ] b"]',
    "form > div > input",
    "form>div>input",
    "ul li:first-child a",
    "tr:nth-child(3) > td:last-of-type",
    "[role='dialog'] button[type=\"submit\"]",
    "a b c d e f g h",
    "  #save  ",
  ])("allows %j", (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  });

  it.each([
    "*:has(~ .x)",
    "div:has(> .x)",
    "span:not(.x)",
    ":is(a, b)",
    ":where(a)",
    "h1 ~ p",
    "h1 + p",
    "a:nth-child(2n+1)",
    "a:nth-child(odd)",
    "a:nth-last-child(2)",
    "a:hover",
    "input:checked",
    "p::before",
    "a, b",
    "",
    " ",
    ">",
    "a >",
    "> a",
    "a > > b",
    "a >> b",
    "||",
    "a || b",
    "{}",
    "a{color:red}",
    "/* */ a",
    "a\\:b",
    '[title="\\"]',
    "[title=",
    "[title",
    "a]",
    "]",
    "#",
    ".",
    "#1",
    ".1a",
    "[data-x=1]",
    "<img>",
    "a\u0000b",
    "@import url(x)",
    "svg|a",
  ])("refuses %j", (selector) => {
    expect(selectorProblem(selector)).toBe("not-allowed");
  });

  it.each([
    "[data-x*=no] div",
    "[data-x^=no] > div > div span",
    'a[href$=".pdf"] span',
    "div [class~=row] span",
    ":last-of-type span",
    "div:nth-of-type(2) > div span",
    "td:first-of-type > a b",
    "tr:nth-child(2) td",
  ])("refuses %j, which compares text or counts for every ancestor", (selector) => {
    expect(selectorProblem(selector)).toBe("too-slow");
  });

  it.each([
    "div [data-x*=no]",
    "div [data-x*=no] > span > b",
    "div a[href$='.pdf'] > span",
    "ul > li:first-of-type > a",
    '[title="a *= b"] span',
    "[title='of-type'] span",
    "[title='a > b'] > [title='c > d'] e",
    "ul:last-child li",
    ".nth-col .by-of-type a",
  ])("allows %j, which does not", (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  });

  it("allows eight compounds and refuses the ninth", () => {
    expect(selectorProblem("a ".repeat(8).trim())).toBeNull();
    expect(selectorProblem("a ".repeat(9).trim())).toBe("too-deep");
    expect(selectorProblem("a>a>a>a>a>a>a>a>a")).toBe("too-deep");
  });

  it("allows 256 characters and refuses 257, or a million, at once", () => {
    expect(selectorProblem("a".repeat(256))).toBeNull();
    expect(selectorProblem("a".repeat(257))).toBe("too-long");
    expect(selectorProblem("> ".repeat(500_000))).toBe("too-long");
  });

  it.each([
    ["spaces", " ".repeat(255)],
    ["child combinators", ">".repeat(256)],
    ["spaced child combinators", "> ".repeat(128)],
    ["brackets", "[".repeat(256)],
    ["attributes", `${"[a]".repeat(84)}!`],
    ["classes", `${".a".repeat(127)}!`],
    ["hyphens", `${"-".repeat(255)}!`],
    ["quotes", `[a="${"'".repeat(250)}`],
    ["spaces in an attribute", `[a${" ".repeat(250)}!`],
  ])("does not stumble over 256 %s", (_what, selector) => {
    const started = performance.now();
    expect(selectorProblem(selector)).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(20);
  });
});
