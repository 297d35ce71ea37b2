import { expect, test } from "vitest";
import { asksWho } from "./asks-who";
import type { WhoView } from "./asks-who";

const departments = [{ id: "sales", name: "Sales" }];
const who = (introduced: boolean, department: string | null): WhoView => ({
  profile: { introduced, department, toldOfValues: false },
  keepsValues: false,
  departments,
});

test("asks a person it has not met", () => {
  expect(asksWho(who(false, null))).toBe("first-time");
});

test("does not ask again, also not somebody whose department is not listed", () => {
  expect(asksWho(who(true, "sales"))).toBe("no");
  expect(asksWho(who(true, null))).toBe("no");
});

test("asks again when a new playbook no longer has the department", () => {
  expect(asksWho(who(true, "after-sales"))).toBe("department-gone");
});

test("tells once of values that a parallel run keeps", () => {
  const view = { ...who(true, "sales"), keepsValues: true };
  expect(asksWho(view)).toBe("values");
  const told = { ...view.profile, toldOfValues: true };
  expect(asksWho({ ...view, profile: told })).toBe("no");
});

test("does not ask for a department while no playbook offers any", () => {
  expect(asksWho({ ...who(true, "sales"), departments: [] })).toBe("no");
});
