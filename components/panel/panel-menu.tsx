import { ActionIcon, Menu } from "@mantine/core";
import {
  IconDatabase,
  IconDots,
  IconFocus2,
  IconLayoutDashboard,
  IconPlayerPause,
  IconPlayerPlay,
  IconPointer,
  IconSettings,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ask } from "./ask";
import { isLanguageChoice, languageChoices } from "./language-choices";
import { QuietMenu } from "./quiet-menu";
import { usePageCheck } from "./page-check-context";
import { usePanel } from "./panel-context";
import classes from "./panel-header.module.css";
import type { Pause, PauseLength } from "@/lib/core/pause";
import type { Action } from "@/components/use-action";

function pauseLengths(running: Pause | null): readonly PauseLength[] {
  if (!running) return ["hour", "open"];
  return running.until === null ? ["over"] : ["over", "open"];
}

/** Language, pause, and the doors of the console. */
export function PanelMenu({ run }: Pick<Action, "run">) {
  const { t } = useTranslation(["panel", "controls", "picker"]);
  const { profile, playbook, pause } = usePanel().view;
  const check = usePageCheck();
  const open = (door: "" | "settings" | "my-data") => void run(() => ask("openConsole", { door }));

  return (
    <QuietMenu width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.button}
          aria-label={t("header.menu")}
        >
          <IconDots />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("language.label")}</Menu.Label>
        <Menu.RadioGroup
          value={profile.language}
          onChange={(language) => {
            if (isLanguageChoice(language)) void run(() => ask("saveLanguage", { language }));
          }}
        >
          {languageChoices.map((language) => (
            <Menu.RadioItem key={language} value={language} closeMenuOnClick>
              {t(`language.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t("pause.label")}</Menu.Label>
        {pauseLengths(pause).map((length) => (
          <Menu.Item
            key={length}
            leftSection={
              length === "over" ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />
            }
            onClick={() => void run(() => ask("setPause", { length }))}
          >
            {t(`pause.${length}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {profile.role !== "user" && playbook && !check.isOn && (
          <Menu.Item leftSection={<IconFocus2 size={16} />} onClick={check.begin}>
            {t("controls:check.menu")}
          </Menu.Item>
        )}
        {profile.role !== "user" && (
          <Menu.Item
            leftSection={<IconPointer size={16} />}
            onClick={() => void run(() => ask("startPick", { anchor: null }))}
          >
            {t("picker:panel.menuAny")}
          </Menu.Item>
        )}
        {profile.role !== "user" && (
          <Menu.Item leftSection={<IconLayoutDashboard size={16} />} onClick={() => open("")}>
            {t("header.console")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => open("settings")}>
          {t("header.settings")}
        </Menu.Item>
        <Menu.Item leftSection={<IconDatabase size={16} />} onClick={() => open("my-data")}>
          {t("header.myData")}
        </Menu.Item>
      </Menu.Dropdown>
    </QuietMenu>
  );
}
