// @vitest-environment node
import { describe, expect, it } from "vitest";
import { seed } from "./seed.mjs";

describe("seed", () => {
  const tables = seed();

  it("has the promised number of rows", () => {
    const { companies, contacts, deals, sales } = tables;
    expect([companies, contacts, deals].map((rows) => rows.length)).toEqual([20, 60, 40]);
    for (const department of ["sales", "after-sales", "quality"]) {
      const people = sales.filter((sale) => sale.department === department);
      expect(people.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("is the same every time, and moves with today", () => {
    expect(seed()).toEqual(tables);
    const later = seed({ today: "2026-11-17" });
    expect(tables.tasks[8]?.due_date).toBe("2026-11-16");
    expect(later.tasks[8]?.due_date).toBe("2026-11-17");
  });

  it("fills every column of the board, in order", () => {
    const stages = new Set(tables.deals.map((deal) => deal.stage));
    expect(stages.size).toBe(6);
    for (const stage of stages) {
      const column = tables.deals.filter((deal) => deal.stage === stage);
      expect(column.map((deal) => deal.index)).toEqual([...column.keys()]);
    }
  });

  it("is half Chinese, and names nobody's real mailbox or telephone", () => {
    const chinese = tables.contacts.filter((contact) => /\p{Script=Han}/u.test(contact.last_name));
    expect(chinese).toHaveLength(30);
    for (const { email_jsonb, phone_jsonb } of tables.contacts) {
      expect(email_jsonb[0].email).toMatch(/\.(test|example)$/);
      expect(phone_jsonb[0].number).toMatch(/^\+(44 20 7946 0\d{3}|86 21 0\d{3} \d{4})$/);
    }
  });

  it("refers only to rows that exist", () => {
    const ids = (rows: { id?: number }[]) => new Set(rows.map((row) => row.id));
    const companies = ids(tables.companies);
    const contacts = ids(tables.contacts);
    expect(tables.contacts.every((contact) => companies.has(contact.company_id))).toBe(true);
    expect(tables.deals.every((deal) => companies.has(deal.company_id))).toBe(true);
    expect(tables.deals.flatMap((deal) => deal.contact_ids).every((id) => contacts.has(id))).toBe(
      true,
    );
    expect(tables.tasks.every((task) => contacts.has(task.contact_id))).toBe(true);
  });
});
