// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { scrollableAround } from "./scrollable";

const sized = (element: Element, inside: number, outside: number) =>
  Object.defineProperties(element, {
    scrollHeight: { value: inside },
    clientHeight: { value: outside },
  });

beforeEach(() => {
  document.body.innerHTML = '<section style="overflow-y:auto"><form></form></section>';
  sized(document.querySelector("section")!, 900, 300);
});

it("is the innermost element that scrolls that way", () => {
  const form = document.querySelector("form")!;
  expect(scrollableAround(form, 0, 20)).toBe(document.querySelector("section"));
  expect(scrollableAround(form, 20, 0)).toBeNull();
});

it("is found around a form whose field is called like what leads outwards", () => {
  const form = document.querySelector("form")!;
  const input = document.createElement("input");
  input.name = "parentElement";
  form.append(input);
  Object.defineProperty(form, "parentElement", { value: input }); // as browsers do
  expect(scrollableAround(input, 0, 20)).toBe(document.querySelector("section"));
});

it("is found outside of shadow roots", () => {
  const host = document.createElement("crm-field");
  document.querySelector("form")!.append(host);
  const input = document.createElement("input");
  host.attachShadow({ mode: "open" }).append(input);
  expect(scrollableAround(input, 0, 20)).toBe(document.querySelector("section"));
});
