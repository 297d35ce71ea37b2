import { describe, expect, it } from "vitest";
import { adminCallRole } from "@/lib/messages/admin";
import type { AdminCalls } from "@/lib/messages/admin";
import { doors, opensFor } from "./doors";
import type { Door } from "./doors";

/** What each door asks the background first. */
const firstCall: Readonly<Record<Door["page"], keyof AdminCalls>> = {
  adoption: "statistics",
  fallback: "fallback",
  parallel: "parallelRuns",
  playbook: "playbook",
  drafts: "drafts",
  learning: "learningReport",
  questions: "questions",
  controls: "anchorHealth",
  sites: "sites",
  bundles: "takeIn",
  "my-data": "stored",
  settings: "saveProfile",
};

describe("doors", () => {
  it.each(doors)("$page opens for the role that the background answers", ({ page, role }) => {
    expect(role).toBe(adminCallRole[firstCall[page]]);
  });

  it("lets a role through the doors of the roles before it", () => {
    expect(opensFor("admin", "user")).toBe(true);
    expect(opensFor("key-user", "key-user")).toBe(true);
    expect(opensFor("user", "key-user")).toBe(false);
    expect(opensFor("key-user", "admin")).toBe(false);
  });
});
