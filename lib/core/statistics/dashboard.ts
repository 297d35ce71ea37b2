/** What a reader of the page Adoption keeps beside the figures: notes on days, and views to come back to. */
import { z } from "../zod";

const id = z.string().min(1).max(64);

/** The most of each that is kept. */
const MOST_NOTES = 200;
const MOST_VIEWS = 30;

export const dashboardSchema = z.strictObject({
  /** What happened on a day that may explain the figures, in the reader's words. */
  notes: z
    .array(z.strictObject({ id, day: z.iso.date(), text: z.string().trim().min(1).max(80) }))
    .max(MOST_NOTES),
  /** Addresses of the page by name; `query` as it stands behind the question mark. */
  views: z
    .array(
      z.strictObject({ id, name: z.string().trim().min(1).max(60), query: z.string().max(600) }),
    )
    .max(MOST_VIEWS),
});

export type Dashboard = z.infer<typeof dashboardSchema>;
export type DateNote = Dashboard["notes"][number];

export const newDashboard: Dashboard = { notes: [], views: [] };
