import { pauseSchema } from "./pause";
import { z } from "./zod";

/** Which doors the console shows. All data is the person's own, so a role is no security boundary. */
export const roles = ["user", "key-user", "admin"] as const;
export type Role = (typeof roles)[number];

export const panelStateSchema = z.strictObject({
  open: z.boolean(),
  collapsed: z.boolean(),
  side: z.enum(["left", "right"]),
  /** CSS pixels. */
  width: z.int().min(280).max(640),
});
export type PanelState = z.infer<typeof panelStateSchema>;

export const profileSchema = z.strictObject({
  /** `false` until the person has answered the panel's first question. */
  introduced: z.boolean(),
  /** The person has read in the panel that parallel runs keep values of the CRM in this browser. */
  toldOfValues: z.boolean(),
  department: z.string().min(1).max(63).nullable(),
  /** Only if the person gave one; stays on this computer. */
  displayName: z.string().trim().max(80).nullable(),
  role: z.enum(roles),
  language: z.enum(["auto", "en", "zh-CN"]),
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** The last; it may be over. */
  pause: pauseSchema.nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

export const newProfile: Profile = {
  introduced: false,
  toldOfValues: false,
  department: null,
  displayName: null,
  role: "user",
  language: "auto",
  colorScheme: "auto",
  pause: null,
};

export const newPanelState: PanelState = {
  // It opens by itself the first time, to ask who the person is; then it stays as they leave it.
  open: true,
  collapsed: false,
  side: "right",
  width: 360,
};
