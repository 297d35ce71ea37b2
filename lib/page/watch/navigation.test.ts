// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { onNavigate } from "./navigation";

/** A window without the Navigation API, whose address a test sets. */
function givenWindow(navigation?: EventTarget) {
  const location = { href: "https://crm.weber-anlagen.example/deals" };
  const view = Object.assign(new EventTarget(), {
    location,
    ...(navigation ? { navigation } : {}),
  });
  const life = new AbortController();
  const listener = vi.fn();
  onNavigate(listener, life.signal, view as never);
  return { view, location, listener, life };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("without the Navigation API, a new address is noticed", () => {
  it.each(["popstate", "hashchange"])("at %s", (type) => {
    const { view, location, listener } = givenWindow();
    location.href += "/4711";
    view.dispatchEvent(new Event(type));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(["click", "keyup"])("after a %s, once the CRM's own handler has run", (type) => {
    const { view, location, listener } = givenWindow();
    view.dispatchEvent(new Event(type));
    location.href += "/4711"; // the router pushes it in its handler
    expect(listener).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("once, however many events tell of it", () => {
    const { view, location, listener } = givenWindow();
    location.href += "/4711";
    for (const type of ["click", "popstate", "hashchange", "keyup"])
      view.dispatchEvent(new Event(type));
    vi.runAllTimers();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("not when the address is the same", () => {
    const { view, listener } = givenWindow();
    for (const type of ["click", "popstate", "hashchange"]) view.dispatchEvent(new Event(type));
    vi.runAllTimers();
    expect(listener).not.toHaveBeenCalled();
  });

  it("no longer after the end", () => {
    const { view, location, listener, life } = givenWindow();
    life.abort();
    location.href += "/4711";
    for (const type of ["click", "popstate"]) view.dispatchEvent(new Event(type));
    vi.runAllTimers();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe("with the Navigation API", () => {
  it("alone is listened to", () => {
    const navigation = new EventTarget();
    const { view, location, listener } = givenWindow(navigation);
    location.href += "/4711";
    view.dispatchEvent(new Event("popstate"));
    expect(listener).not.toHaveBeenCalled();
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
