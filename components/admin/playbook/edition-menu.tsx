import { ActionIcon, Box, Menu, Text } from "@mantine/core";
import { IconDotsVertical, IconDownload, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadText } from "@/components/ui/download-text";
import { contentFromEdition } from "@/lib/core/authoring/content-from-edition";
import type { Draft } from "@/lib/core/authoring/draft";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { findProcess } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { sameValue } from "@/lib/core/same-value";
import type { PublishedPlaybook } from "@/lib/messages/admin";
import { ask } from "../ask";
import { openDraft } from "../drafts/open-draft";
import { useDraftIds } from "../drafts/use-draft-ids";
import { useAction } from "../use-action";
import { useWho } from "../who";

interface EditionMenuProps {
  readonly entry: PublishedPlaybook;
  /** `null` for the edition that is in force itself: its processes are changed where they stand. */
  readonly inForce: Playbook | null;
}

interface Loaded {
  readonly edition: Playbook;
  readonly drafts: readonly Draft[];
}

/** An edition of the history as a file, or one of its processes as a draft to go on with. */
export function EditionMenu({ entry, inForce }: EditionMenuProps) {
  const { t } = useTranslation(["console", "common"]);
  const { run, problem } = useAction();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const { seq, title, version } = entry;

  const load = () =>
    run(async () => {
      const [{ playbook: edition }, drafts] = await Promise.all([
        ask("publication", { seq }),
        ask("drafts", {}),
      ]);
      setLoaded({ edition, drafts });
    });

  return (
    <Menu
      width={340}
      position="bottom-end"
      // In the page's main landmark, but out of the table, which would cut it off.
      portalProps={{ target: "#main" }}
      withInitialFocusPlaceholder={false}
      onOpen={() => void load()}
    >
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t("history.moreWhich", { title, version })}
        >
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {problem !== null && <Menu.Label>{problem}</Menu.Label>}
        {!loaded && problem === null && <Menu.Label>{t("common:loading")}</Menu.Label>}
        {loaded && (
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => download(loaded.edition)}
          >
            {t("playbook.download")}
          </Menu.Item>
        )}
        {loaded && inForce && <ProcessDrafts {...loaded} inForce={inForce} run={run} />}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ProcessDraftsProps extends Loaded {
  readonly inForce: Playbook;
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Each process of the edition, and how it stands to what is in force. */
function ProcessDrafts({ edition, drafts, inForce, run }: ProcessDraftsProps) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  const idFor = useDraftIds();
  if (edition.processes.length === 0) return null;

  const stateOf = (process: Process) => {
    const now = findProcess(inForce, process.id);
    if (now && sameValue(now, process)) return "same";
    if (now && drafts.some(({ base }) => base?.id === process.id)) return "drafted";
    return now ? "other" : "gone";
  };
  const begin = (process: Process) =>
    run(() =>
      openDraft(
        idFor(process.id),
        contentFromEdition(edition, process, inForce),
        findProcess(inForce, process.id) ?? null,
      ),
    );

  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("history.begin")}</Menu.Label>
      <Box mah={320} style={{ overflowY: "auto" }}>
        {edition.processes.map((process) => {
          const state = stateOf(process);
          return (
            <Menu.Item
              key={process.id}
              disabled={state === "same"}
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => void begin(process)}
            >
              {process.title[language]}
              <Text size="xs" c="dimmed">
                {t(`history.process.${state}`)}
              </Text>
            </Menu.Item>
          );
        })}
      </Box>
    </>
  );
}

function download(edition: Playbook): void {
  const text = `${JSON.stringify(edition, null, 2)}\n`;
  downloadText(`${edition.id}-v${edition.version}.json`, "application/json", text);
}
