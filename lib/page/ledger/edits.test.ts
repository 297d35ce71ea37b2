// @vitest-environment happy-dom
import "@/test/laid-out";
import { beforeEach, describe, expect, it } from "vitest";
import { createRoots } from "../watch/roots";
import { watchEdits } from "./edits";

let life = new AbortController();

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = `
    <input id="find" type="search">
    <form><label>Name <input id="name"></label><span id="owner">李娜</span><button id="save">Save</button></form>
    <form><textarea id="note"></textarea><button id="add">Add</button></form>
    <p id="total">12</p><button id="save-all">Save</button>`;
  return () => life.abort();
});

const by = (id: string) => document.getElementById(id)!;
function press(id: string, init: object = {}, isTrusted = true) {
  const event = new KeyboardEvent("keydown", { bubbles: true, composed: true, key: "a", ...init });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  by(id).dispatchEvent(event);
}
function type(id: string, value: string) {
  press(id);
  (by(id) as HTMLInputElement).value = value;
}
const watching = () => {
  const edits = watchEdits(createRoots(), life.signal);
  return {
    ...edits,
    touched: () => ["name", "owner", "note", "total"].filter((id) => edits.isTouched(by(id))),
  };
};

it("a form that somebody types in is theirs, with all that stands in it, and no other", () => {
  const { touched } = watching();
  press("name");
  expect(touched()).toEqual(["name", "owner"]);
});

it.each([
  ["looking for something", "find", {}, true],
  ["passing through with Tab", "name", { key: "Tab" }, true],
  ["what a script of the page makes up", "name", {}, false],
  ["pressing what takes no input", "save", {}, true],
])("%s touches nothing", (_what, id, init, isTrusted) => {
  const { touched } = watching();
  press(id, init, isTrusted);
  expect(touched()).toEqual([]);
});

describe("a save", () => {
  it("makes what was typed the CRM's once it worked, not when it was pressed", () => {
    const { touched, beginSave } = watching();
    type("name", "Northwind");
    const worked = beginSave(by("save"));
    expect(touched()).toEqual(["name", "owner"]);
    worked();
    expect(touched()).toEqual([]);
  });

  it("says nothing of what was typed after it was pressed", () => {
    const { touched, beginSave } = watching();
    type("name", "Northwind");
    const worked = beginSave(by("save"));
    type("name", "Northwind Bearings");
    worked();
    expect(touched()).toEqual(["name", "owner"]);
  });

  it("of one form says nothing of another, where it stands in a form", () => {
    const { touched, beginSave } = watching();
    type("name", "Northwind");
    type("note", "call again");
    beginSave(by("add"))();
    expect(touched()).toEqual(["name", "owner"]);
    beginSave(by("save-all"))();
    expect(touched()).toEqual([]);
  });
});

describe("at another address", () => {
  it("what stands there is the CRM's when the form is filled with another record", () => {
    const { touched, leave } = watching();
    type("name", "Northwind");
    leave();
    (by("name") as HTMLInputElement).value = "Lake & Sons";
    expect(touched()).toEqual([]);
    (by("name") as HTMLInputElement).value = "Northwind";
    expect(touched()).toEqual([]);
  });

  it("a form is still theirs while it holds what was typed: nobody has seen a save", () => {
    const { touched, leave, beginSave } = watching();
    type("name", "Northwind");
    leave();
    expect(touched()).toEqual(["name", "owner"]);
    beginSave(by("save"))();
    expect(touched()).toEqual([]);
  });

  it("a form that was only clicked into holds what it held", () => {
    const { touched, leave } = watching();
    press("name");
    leave();
    expect(touched()).toEqual([]);
  });
});
