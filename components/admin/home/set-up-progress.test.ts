import { describe, expect, it } from "vitest";
import type { PlaybookView, SiteView, StoredSummary } from "@/lib/messages/admin";
import { setUpProgress } from "./set-up-progress";

const nothing: PlaybookView = { playbook: null, nextVersion: 1, history: [] };
const stored = (type?: string, count = 1): StoredSummary => ({
  events: type === undefined ? [] : [{ type, count }],
  deleted: 0,
  retentionDays: 90,
  nextDeletionAt: null,
  counted: null,
  questions: 0,
  handedIn: [],
  firstAt: null,
  lastAt: null,
  openCases: 0,
  playbooks: 0,
  bytes: null,
});
const site = (changes: Partial<SiteView>): SiteView => ({
  pattern: "https://crm.example.com/*",
  name: "CRM",
  granted: true,
  fixed: false,
  ...changes,
});

describe("setUpProgress", () => {
  it("has nothing done in a new browser", () => {
    expect(setUpProgress(nothing, [], stored())).toEqual({
      playbook: false,
      site: false,
      crm: false,
    });
  });

  it("counts a granted site only when the playbook names it", () => {
    expect(setUpProgress(nothing, [site({ name: null })], stored()).site).toBe(false);
    expect(setUpProgress(nothing, [site({ granted: false })], stored()).site).toBe(false);
    expect(setUpProgress(nothing, [site({})], stored()).site).toBe(true);
  });

  it("takes only what happened in the CRM for a sign that it was opened", () => {
    expect(setUpProgress(nothing, [], stored("PlaybookPublished")).crm).toBe(false);
    expect(setUpProgress(nothing, [], stored("PromptShown", 0)).crm).toBe(false);
    expect(setUpProgress(nothing, [], stored("PromptShown")).crm).toBe(true);
  });
});
