import {
  IconChevronsLeft,
  IconChevronsRight,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconSearch,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import { HeaderBar } from "./header-bar";
import { HeaderButton } from "./header-button";
import { useLibrary } from "./library-context";
import { usePageCheck } from "./page-check-context";
import { usePanel } from "./panel-context";
import { PanelMenu } from "./panel-menu";
import { screenOf } from "./screen";
import { useAction } from "./use-action";

/** What one can do with the panel itself. */
export function PanelHeader() {
  const { t } = useTranslation(["panel", "learning"]);
  const { view } = usePanel();
  const { side } = view.panel;
  const library = useLibrary();
  const screen = screenOf(view);
  const { isOn: isChecking } = usePageCheck();
  const { run, problem } = useAction();
  const otherSide = side === "left" ? "right" : "left";

  return (
    <HeaderBar below={<ActionProblem problem={problem} />}>
      {(screen === "process" || screen === "no-process") && !isChecking && (
        <HeaderButton
          label={t("learning:library.open")}
          icon={<IconSearch />}
          onClick={() => (library.isOpen ? library.close() : library.open())}
        />
      )}
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
