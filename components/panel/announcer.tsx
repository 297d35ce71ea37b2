import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanelView } from "@/lib/messages/panel";
import { newlyDone } from "./newly-done";
import { usePanel } from "./panel-context";

/** Read out by then; whoever reads the panel later finds what is so now, not what was news once. */
const SAID_MS = 5000;

/** Tells screen readers which step has just become done; the eye sees the tick. */
export function Announcer() {
  const { view } = usePanel();
  const { t } = useTranslation("panel");
  const earlier = useRef<{ readonly view: PanelView; readonly at: number } | null>(null);
  const [text, setText] = useState("");

  useEffect(() => {
    const before = earlier.current;
    earlier.current = { view, at: Date.now() };
    const titles = before ? newlyDone(before.view, view, before.at) : [];
    if (titles.length > 0) {
      const steps = new Intl.ListFormat(view.language, { type: "unit" }).format(titles);
      setText(t("announce.done", { steps }));
    }
  }, [view, t]);

  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => setText(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
