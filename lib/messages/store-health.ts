/** How the database is; anything but `ready` is said plainly to the person, with the way out. */
export type StoreHealth =
  | { readonly state: "ready" }
  /** A newer version of Handrail wrote the database, or its upgrade failed: nothing was changed. */
  | { readonly state: "failed"; readonly reason: "newer-version" | "upgrade" | "unreadable" }
  /** A write failed (disk full?). Nothing more is written until the browser restarts, to protect what is there. */
  | { readonly state: "read-only" }
  /** Fewer facts are there than were acknowledged: the browser lost data. */
  | { readonly state: "rows-missing"; readonly expected: number; readonly found: number };
