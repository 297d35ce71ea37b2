import { expect, test } from "vitest";
import { screenOf } from "./screen";
import type { ScreenView } from "./screen";

const view: ScreenView = {
  profile: { introduced: true, toldOfValues: false, department: null },
  keepsValues: false,
  departments: [],
  playbook: { title: "Sales", version: 1 },
  current: null,
  pause: null,
  health: { state: "ready" },
};

test("a page without a process", () => {
  expect(screenOf(view)).toBe("no-process");
});

test("nothing published", () => {
  expect(screenOf({ ...view, playbook: null })).toBe("no-playbook");
});

test("somebody new is asked first, whatever the page", () => {
  const profile = { introduced: false, toldOfValues: false, department: null };
  expect(screenOf({ ...view, profile, playbook: null })).toBe("introduction");
});

test("an unreadable database claims nothing about playbook or person", () => {
  const health = { state: "failed", reason: "upgrade" } as const;
  expect(screenOf({ ...view, playbook: null, health })).toBe("broken");
});

test("lost rows or a full disk do not hide the process", () => {
  const health = { state: "read-only" } as const;
  expect(screenOf({ ...view, health })).toBe("no-process");
});

test("a pause hides the process, and nothing that the person has to know first", () => {
  const pause = { from: 0, until: null };
  expect(screenOf({ ...view, pause })).toBe("paused");
  const health = { state: "failed", reason: "upgrade" } as const;
  expect(screenOf({ ...view, pause, health })).toBe("broken");
});
