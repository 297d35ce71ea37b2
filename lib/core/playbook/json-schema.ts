import { z } from "../zod";
import { playbookSchema } from "./playbook";

/** The published JSON Schema of a playbook file, for editors and other tools. Generated: `npm run schema`. */
export function playbookJsonSchema(): object {
  const schema = z.toJSONSchema(playbookSchema, { io: "input", target: "draft-2020-12" });
  return {
    $id: "https://handrail.example/playbook.schema.json",
    title: "Handrail playbook",
    ...schema,
  };
}
