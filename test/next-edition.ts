import type { NextEdition } from "@/lib/core/authoring/playbook-with";

/** What drafts become part of in tests: the edition after that of `test/given.ts`, on the same Monday. */
export const NEXT_EDITION: NextEdition = { version: 8, since: "2026-03-02" };
