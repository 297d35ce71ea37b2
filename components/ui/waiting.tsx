import { Center, Loader } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { useState } from "react";

interface WaitingProps {
  /** For screen readers. */
  readonly label: string;
}

/** A wait long enough to notice. Shorter ones show nothing, so that pages do not flicker. */
export function Waiting({ label }: WaitingProps) {
  const [isLong, setIsLong] = useState(false);
  useTimeout(() => setIsLong(true), 400, { autoInvoke: true });
  return (
    <Center mih={160} role="status" aria-label={label}>
      {isLong && <Loader type="dots" />}
    </Center>
  );
}
