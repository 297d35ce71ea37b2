// @vitest-environment happy-dom
import "@/test/laid-out";
import { beforeEach, describe, expect, it } from "vitest";
import { readList } from "./read-list";

beforeEach(() => (document.body.innerHTML = ""));

const list = {
  cells: [
    { field: "customer", header: ["Customer", "客户"] },
    { field: "amount", header: ["Amount", "金额"] },
  ],
  next: null,
};

function read(html: string) {
  document.body.innerHTML = html;
  return readList(list, [document]);
}
const values = (html: string) => read(html)?.rows.map((row) => row.values);

const both = [
  { customer: "Kessler Fördertechnik GmbH", amount: "€ 12.400,00" },
  { customer: "成都精密灌装设备有限公司", amount: "¥ 3.5万" },
];

const native = `<table>
  <thead><tr><th><input type="checkbox"></th><th><button>Customer</button></th><th>Owner</th><th><label>金额</label></th></tr></thead>
  <tbody>
    <tr><td></td><td><a href="/customers/1">Kessler Fördertechnik GmbH</a></td><td>李娜</td><td>€ 12.400,00</td></tr>
    <tr><td></td><td><a href="/customers/2">成都精密灌装设备有限公司</a> <a href="mailto:a@b.test">✉</a></td><td>王芳</td><td>¥ 3.5万</td></tr>
  </tbody></table>`;

describe("a list", () => {
  it("of a native table is read by its headings, with where its rows lead", () => {
    const seen = read(native.replaceAll("✉", ""));
    expect(seen?.rows.map((row) => row.values)).toEqual(both);
    expect(seen?.rows.map(({ links }) => links.map((link) => new URL(link).pathname))).toEqual([
      ["/customers/1"],
      ["/customers/2"],
    ]);
    expect(seen?.isComplete).toBe(true);
  });

  it("made of boxes with roles", () => {
    const row = (kind: string, ...cells: string[]) =>
      `<div role="row">${cells.map((cell) => `<div role="${kind}">${cell}</div>`).join("")}</div>`;
    const html = `<div role="grid">${row("columnheader", "客户", "Amount")}<div role="rowgroup">${both
      .map(({ customer, amount }) => row("gridcell", customer, amount))
      .join("")}</div></div>`;
    expect(values(html)).toEqual(both);
  });

  it("whose columns are numbered, some of them in a part of their own", () => {
    const cell = (column: number, role: string, text: string) =>
      `<div role="${role}" aria-colindex="${column}">${text}</div>`;
    const line = (n: number, ...cells: string[]) =>
      `<div role="row" aria-rowindex="${n}">${cells.join("")}</div>`;
    const html = `<div role="treegrid">
      <div>${line(1, cell(2, "columnheader", "Customer"))}${both.map((row, i) => line(i + 2, cell(2, "gridcell", row.customer))).join("")}</div>
      <div>${line(1, cell(7, "columnheader", "Amount"))}${both.map((row, i) => line(i + 2, cell(7, "gridcell", row.amount))).join("")}</div>
    </div>`;
    expect(values(html)).toEqual(both);
  });

  it("whose headings stay above it as a table of their own", () => {
    const html = `<div class="el-table">
      <div><table><thead><tr><th>客户</th><th>金额</th></tr></thead></table></div>
      <div><table><tbody>${both.map(({ customer, amount }) => `<tr><td>${customer}</td><td>${amount}</td></tr>`).join("")}</tbody></table></div>
    </div>`;
    expect(values(html)).toEqual(both);
  });

  it("with cells over two columns", () => {
    const html = `<table><tr><th colspan="2">Customer</th><th>Amount</th></tr>
      <tr><td colspan="2">Kessler Fördertechnik GmbH</td><td>€ 12.400,00</td></tr></table>`;
    expect(values(html)).toEqual([both[0]]);
  });

  it("in the table with most of the columns, however many others there are", () => {
    const other = `<table><tr><th>Customer</th></tr><tr><td>Total</td></tr></table>`;
    expect(values(other + native)).toHaveLength(2);
  });

  it("is not read where two are alike, columns are named twice, or nothing stands in it", () => {
    expect(read(native + native)).toBe(null);
    const twice = `<table><tr><th>Customer</th><th>Customer</th></tr><tr><td>A</td><td>B</td></tr></table>`;
    expect(read(twice)).toBe(null);
    expect(read(`<table><tr><th>Customer</th></tr></table>`)).toBe(null);
    expect(read(`<p>Customer</p>`)).toBe(null);
  });

  it("leaves out what is too long to be a value, and tells the rest, if only that there is a row", () => {
    const long = native.replace("€ 12.400,00", "9".repeat(2001));
    const seen = read(long);
    expect(seen?.rows).toHaveLength(2);
    expect(seen?.rows[0]?.values).toEqual({ customer: both[0]?.customer });
  });
});
