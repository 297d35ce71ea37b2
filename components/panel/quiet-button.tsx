import { Button } from "@mantine/core";
import type { ButtonProps } from "@mantine/core";
import type { ComponentProps } from "react";

/** For what is there when it is wanted, and asks for nobody's eye: no frame, no weight, flush with the text. */
export function QuietButton(props: ButtonProps & ComponentProps<"button">) {
  return <Button size="compact-sm" variant="subtle" fw={400} px={0} {...props} />;
}
