import { expect, it } from "vitest";
import { readContact, writtenContact } from "./contact";

it.each([
  ["li.na@example.test", "mailto:li.na@example.test"],
  [" li.na＠example.test ", "mailto:li.na@example.test"],
  ["d.weber@service.weber-anlagen.example?subject=CRM", undefined],
  ["mailto:li.na@example.test", undefined],
  ["https://chat.example.test/u/4711", undefined],
])("reads %s, and writes it back", (written, kept) => {
  const contact = readContact(written);
  if (kept !== undefined) expect(contact).toBe(kept);
  expect(readContact(writtenContact(contact ?? ""))).toBe(contact);
});

it("takes nothing for nothing", () => {
  expect(readContact("  ")).toBeUndefined();
  expect(writtenContact(undefined)).toBe("");
});

it.each(["Li Na", "li.na@", "@example.test", "a@b@c", "138 0013 8000", "javascript:alert(1)"])(
  "refuses %s",
  (written) => {
    expect(readContact(written)).toBeNull();
  },
);

it("keeps what other tools have written after the address", () => {
  expect(writtenContact("mailto:li.na@example.test?subject=CRM")).toBe(
    "li.na@example.test?subject=CRM",
  );
});
