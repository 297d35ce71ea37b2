import {
  IconChevronsLeft,
  IconChevronsRight,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "./action-problem";
import { ask } from "./ask";
import { HeaderBar } from "./header-bar";
import { HeaderButton } from "./header-button";
import { usePanel } from "./panel-context";
import { PanelMenu } from "./panel-menu";
import { useAction } from "./use-action";

/** What one can do with the panel itself. */
export function PanelHeader() {
  const { t } = useTranslation("panel");
  const { side } = usePanel().view.panel;
  const { run, problem } = useAction();
  const otherSide = side === "left" ? "right" : "left";

  return (
    <HeaderBar below={<ActionProblem problem={problem} />}>
      <HeaderButton
        label={t(otherSide === "left" ? "header.moveLeft" : "header.moveRight")}
        icon={otherSide === "left" ? <IconLayoutSidebar /> : <IconLayoutSidebarRight />}
        onClick={() => void run(() => ask("savePanel", { side: otherSide }))}
      />
      <HeaderButton
        label={t("header.collapse")}
        icon={side === "left" ? <IconChevronsLeft /> : <IconChevronsRight />}
        onClick={() => void run(() => ask("savePanel", { collapsed: true }))}
      />
      <PanelMenu run={run} />
      <HeaderButton
        label={t("header.close")}
        icon={<IconX />}
        onClick={() => void run(() => ask("savePanel", { open: false }))}
      />
    </HeaderBar>
  );
}
