import { z } from "../zod";

/** Ids stay stable across playbook versions: facts refer to them. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .describe("Lower-case letters, digits and hyphens. Keep it across versions: facts refer to it.");
