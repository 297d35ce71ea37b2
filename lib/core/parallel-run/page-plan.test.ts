import { describe, expect, it } from "vitest";
import { chengduSource } from "@/test/given";
import { checkPlaybook } from "../playbook/parse-playbook";
import { ledgerPlans } from "./page-plan";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const control = (label: string) => ({ labels: [label] });

const source = {
  ...chengduSource,
  sites: [
    {
      id: "crm",
      name: text("CRM", "客户系统"),
      origins: ["https://crm.chengdu-filling.example"],
      pages: [
        {
          id: "visit",
          name: text("Visit", "拜访"),
          path: "/visits/:id",
          record: { type: "visit", name: "id" },
        },
        {
          id: "customer",
          name: text("Customer", "客户"),
          path: "/customers/:id",
          record: { type: "customer", name: "id" },
        },
        { id: "visits", name: text("Visits", "拜访列表"), path: "/visits" },
      ],
    },
  ],
  processes: [],
  parallelRuns: [
    {
      id: "visits",
      name: text("Visits", "拜访"),
      recordType: "visit",
      departments: ["sales"],
      from: "2026-03-02",
      key: ["number"],
      fields: [
        {
          id: "number",
          name: text("Number", "编号"),
          seen: [{ page: "visit", control: control("编号") }],
        },
        {
          id: "customer",
          name: text("Customer", "客户"),
          seen: [
            { page: "visit", control: control("客户") },
            { page: "customer", control: control("客户名称") },
          ],
        },
      ],
      lists: [
        {
          page: "visits",
          cells: [{ field: "number", header: ["编号", "No."] }],
          next: control("下一页"),
        },
      ],
      saves: [
        {
          page: "visit",
          control: control("保存"),
          evidence: { kind: "appears", anchor: { text: ["已保存"] } },
        },
      ],
    },
  ],
};

const checked = checkPlaybook(source);
if (!checked.ok) throw new Error(JSON.stringify(checked));
const { playbook } = checked;
const plans = (page: string, department: string | null = "sales", day = "2026-03-10") =>
  ledgerPlans(playbook, [{ page }], department, day);

describe("the plan of a page", () => {
  it("names the fields that the run names there, and no others", () => {
    expect(plans("visit")).toEqual([
      {
        run: "visits",
        fields: [
          { field: "number", anchor: expect.objectContaining({ labels: ["编号"] }) },
          { field: "customer", anchor: expect.objectContaining({ labels: ["客户"] }) },
        ],
        list: null,
        saves: [
          {
            control: expect.objectContaining({ labels: ["保存"] }),
            evidence: { kind: "appears", anchor: expect.objectContaining({ text: ["已保存"] }) },
          },
        ],
      },
    ]);
  });

  it("names the columns of a list and what turns its page", () => {
    expect(plans("visits")).toEqual([
      {
        run: "visits",
        fields: [],
        list: {
          cells: [{ field: "number", header: ["编号", "No."] }],
          next: expect.objectContaining({ labels: ["下一页"] }),
        },
        saves: [],
      },
    ]);
  });

  it("does not take a page about something else for the record's", () => {
    expect(plans("customer")).toEqual([]);
  });

  it("is empty outside of the run's days and departments, and on every other page", () => {
    expect(plans("visit", "quality")).toEqual([]);
    expect(plans("visit", "sales", "2026-04-03")).toEqual([]);
    expect(plans("elsewhere")).toEqual([]);
    expect(ledgerPlans(playbook, [], "sales", "2026-03-10")).toEqual([]);
  });
});
