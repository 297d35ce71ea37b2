/**
 * What one transaction does, gathered: facts and views are written together at its end, whether one
 * change or fifty share it.
 */
import type { Decided, NewEvent } from "@/lib/core/event/event";
import { stampEvents } from "@/lib/core/event/stamp";
import { isNotedInPause, pauseAt } from "@/lib/core/pause";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PanelState, Profile } from "@/lib/core/profile";
import type { HandrailDatabase } from "./database";
import { append } from "./event-log";
import type { Identity } from "./settings";
import type { ViewRows } from "./view-rows";

/** What the background knows without asking the database; changed only when a commit succeeded. */
export interface Known {
  readonly identity: Identity;
  readonly profile: Profile;
  readonly panel: PanelState;
  /** In force; `null` before the first publication. */
  readonly playbook: Playbook | null;
  /** Earlier editions that open cases still go by, newest first. */
  readonly earlier: readonly Playbook[];
}

export class Unit {
  readonly database: HandrailDatabase;
  readonly views: ViewRows;
  readonly #utcOffsetMinutes: number;
  #known: Known;
  #events: NewEvent[] = [];

  constructor(database: HandrailDatabase, views: ViewRows, known: Known, utcOffsetMinutes: number) {
    this.database = database;
    this.views = views;
    this.#known = known;
    this.#utcOffsetMinutes = utcOffsetMinutes;
  }

  get known(): Known {
    return this.#known;
  }

  /** Takes effect for everybody once the transaction is on disk. */
  learn(change: Partial<Known>): void {
    this.#known = { ...this.#known, ...change };
  }

  /** Adds facts and folds them into the views; in a pause, none about work. `cause` makes their ids. */
  append(cause: string, at: number, decided: readonly Decided[]): void {
    const { identity, profile } = this.#known;
    const noted = pauseAt(profile.pause, at)
      ? decided.filter(({ type }) => isNotedInPause(type))
      : decided;
    if (noted.length === 0) return;
    const { device, actor } = identity;
    const { department, role } = profile;
    const stamp = { device, actor, department, role, at, utcOffsetMinutes: this.#utcOffsetMinutes };
    const events = stampEvents(cause, stamp, noted);
    this.#events.push(...events);
    this.views.apply(events);
  }

  /** @returns the place of the last fact, or 0 when none was added. */
  async write(): Promise<number> {
    await this.views.write();
    const events = this.#events;
    this.#events = [];
    return events.length === 0 ? 0 : append(this.database, events);
  }
}
