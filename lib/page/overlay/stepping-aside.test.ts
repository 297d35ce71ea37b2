import { expect, it, vi } from "vitest";
import { isAside, onAside, stepAside } from "./stepping-aside";

it("lasts until the last of those who asked for it has gone", () => {
  const [picker, check, listening] = [0, 1, 2].map(() => new AbortController());
  const heard = vi.fn();
  onAside(heard, listening!.signal);
  stepAside(picker!.signal);
  stepAside(check!.signal);
  picker!.abort();
  expect(isAside()).toBe(true);
  check!.abort();
  expect(isAside()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(4);
  listening!.abort();
  stepAside(new AbortController().signal);
  expect(heard).toHaveBeenCalledTimes(4);
});

it("is nothing for who has gone already", () => {
  const before = isAside();
  stepAside(AbortSignal.abort());
  expect(isAside()).toBe(before);
});
