/**
 * A parallel run: for a time, the old ledger and the CRM are kept side by side and compared, record by
 * record and field by field, until the evidence says that the ledger can stop (the cut-over).
 */
import { z } from "../zod";
import { anchorSchema } from "./anchor";
import { comparatorSchema } from "./comparator";
import { shownEvidenceSchema } from "./evidence";
import { identifierSchema } from "./identifier";
import { textSchema } from "./text";

const day = z.iso.date().describe("YYYY-MM-DD");
const columnNames = z.array(z.string().trim().min(1).max(120)).max(12).default([]);
const share = z.number().min(0).max(1);

const runFieldSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema,
  compare: comparatorSchema.prefault({ kind: "text" }),
  critical: z
    .boolean()
    .default(false)
    .describe("While it differs anywhere, the ledger cannot stop."),
  columns: columnNames.describe(
    "What the column is called in ledgers and in the CRM's export, most likely first. Suggestions only: " +
      "whoever imports a file says which column it is.",
  ),
  seen: z
    .array(z.strictObject({ page: identifierSchema, control: anchorSchema }))
    .max(6)
    .default([])
    .describe("Where the CRM shows it, on pages about a record."),
});

const runListSchema = z
  .strictObject({
    page: identifierSchema,
    cells: z
      .array(
        z.strictObject({
          field: identifierSchema,
          header: z.array(z.string().trim().min(1).max(120)).min(1).max(12),
        }),
      )
      .min(1)
      .max(60)
      .describe("Which column of the list shows which field, by what stands above it."),
    next: anchorSchema.optional().describe("The control that leads to the next page of the list."),
  })
  .describe(
    "A page with a table of records. Where several lists hold the records together, all of them are read " +
      "before somebody says that this was all of the CRM.",
  );

const runSaveSchema = z.strictObject({
  page: identifierSchema,
  control: anchorSchema.describe("What saves."),
  evidence: shownEvidenceSchema,
});

const gateSchema = z
  .strictObject({
    matchRate: share.default(0.98).describe("Records that match ÷ records that were compared."),
    days: z.int().min(1).max(60).default(5).describe("Business days in a row on which it was so."),
    crmShare: share.default(0.95).describe("Records in the CRM ÷ records in either."),
    records: z.int().min(1).max(1_000_000).default(30).describe("Fewer than this say nothing."),
    trained: share.default(0.8).describe("People who have seen the training of the process."),
    proficient: share.default(0.5).describe("People who do its steps without help."),
    signedBy: z
      .enum(["key-user", "admin", "manager", "sponsor"])
      .default("manager")
      .describe("Who decides that the ledger stops."),
  })
  .describe("What has to hold before the ledger stops.");

export const parallelRunSchema = z
  .strictObject({
    id: identifierSchema,
    name: textSchema,
    recordType: identifierSchema.describe("As pages name it: contact, deal, visit …"),
    process: identifierSchema.optional().describe("The process whose cut-over it decides."),
    departments: z.array(identifierSchema).max(50).default([]).describe("Empty: everybody."),
    from: day,
    to: day.optional().describe("The last day. Left out: one month after the first."),
    key: z
      .array(identifierSchema)
      .min(1)
      .max(4)
      .describe("The fields that say which record it is, in the ledger and in the CRM."),
    fields: z.array(runFieldSchema).min(1).max(60),
    sameBy: z
      .strictObject({
        name: identifierSchema.describe("The field with the name of the customer, firm …"),
        others: z.array(identifierSchema).max(4).default([]).describe("Telephone, town …"),
      })
      .optional()
      .describe(
        "By which fields rows and records without a common key are proposed as the same. Left out: by the first text.",
      ),
    department: identifierSchema
      .optional()
      .describe("The field that says which department a record belongs to, by its name or id."),
    lists: z.array(runListSchema).max(10).default([]),
    saves: z
      .array(runSaveSchema)
      .max(6)
      .default([])
      .describe(
        "How a page shows that a save worked, where it leaves form and address as they are. Without it, " +
          "what somebody has typed into is not read until the CRM draws it anew.",
      ),
    otherPersonConfirms: z
      .boolean()
      .default(true)
      .describe("Whoever mended a discrepancy does not confirm it."),
    dueDays: z.int().min(1).max(60).default(5).describe("Business days to settle a discrepancy."),
    criticalDueDays: z.int().min(1).max(60).default(2),
    gate: gateSchema.prefault({}),
  })
  .describe("A parallel run of the ledger and the CRM");

export const parallelRunsSchema = z.array(parallelRunSchema).max(20).default([]);

export type ParallelRun = z.infer<typeof parallelRunSchema>;
export type RunField = ParallelRun["fields"][number];
