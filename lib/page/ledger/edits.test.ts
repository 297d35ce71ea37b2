// @vitest-environment happy-dom
import "@/test/laid-out";
import { beforeEach, expect, it } from "vitest";
import { createRoots } from "../watch/roots";
import { watchEdits } from "./edits";

beforeEach(() => {
  document.body.innerHTML = `
    <input id="find" type="search">
    <form><label>Name <input id="name"></label><span id="owner">李娜</span><button id="save">Save</button></form>
    <form><textarea id="note"></textarea></form>
    <p id="total">12</p>`;
});

const by = (id: string) => document.getElementById(id)!;
function press(id: string, init: object = {}, isTrusted = true) {
  const event = new KeyboardEvent("keydown", { bubbles: true, composed: true, key: "a", ...init });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  by(id).dispatchEvent(event);
}
const touched = () => {
  const edits = watchEdits(createRoots(), new AbortController().signal);
  return {
    ...edits,
    ids: () => ["name", "owner", "note", "total"].filter((id) => edits.isTouched(by(id))),
  };
};

it("a form that somebody types in is theirs, with all that stands in it, and no other", () => {
  const { ids } = touched();
  press("name");
  expect(ids()).toEqual(["name", "owner"]);
});

it("is the CRM's again once it is saved", () => {
  const { ids, forget } = touched();
  press("name");
  forget();
  expect(ids()).toEqual([]);
});

it.each([
  ["looking for something", "find", {}, true],
  ["passing through with Tab", "name", { key: "Tab" }, true],
  ["what a script of the page makes up", "name", {}, false],
  ["pressing what takes no input", "save", {}, true],
])("%s touches nothing", (_what, id, init, isTrusted) => {
  const { ids } = touched();
  press(id, init, isTrusted);
  expect(ids()).toEqual([]);
});
