import { Alert, Anchor, Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { useQuery } from "@/components/use-query";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { textIn } from "@/lib/core/authoring/texts";
import type { Draft } from "@/lib/core/authoring/draft";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { ChromeSection } from "../recording/chrome-section";
import { RecordSection } from "../recording/record-section";
import { hrefOf } from "../routing/route";
import { useWho } from "../who";
import { DraftEditor } from "./draft-editor";
import { DraftList } from "./draft-list";
import { NewDraft } from "./new-draft";

const askBoth = async () => {
  const [inForce, drafts] = await Promise.all([ask("playbook", {}), ask("drafts", {})]);
  return { ...inForce, drafts };
};

/** Where processes are written: recorded, imported, begun from nothing, changed, handed on for review. */
export function DraftsPage({ id }: { readonly id: string | null }) {
  const { t } = useTranslation(["console", "drafts"]);
  const query = useQuery(askBoth);
  const [loads, setLoads] = useState(0);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.drafts")} description={t("drafts:text")} />
      <QueryView query={query}>
        {({ playbook, nextVersion, drafts }) => {
          if (!playbook) {
            return (
              <Alert color="brand">
                {t("drafts:noPlaybook")}
                <SentenceGap />
                <Anchor href={hrefOf("playbook")}>{t("pages.playbook")}</Anchor>
              </Alert>
            );
          }
          const draft = drafts.find((each) => each.id === id);
          if (draft) {
            return (
              <DraftEditor
                key={`${draft.id} ${loads}`}
                draft={draft}
                inForce={playbook}
                nextVersion={nextVersion}
                onLoad={() => setLoads(loads + 1)}
              />
            );
          }
          return <Overview playbook={playbook} drafts={drafts} isGone={id !== null} />;
        }}
      </QueryView>
    </Stack>
  );
}

interface OverviewProps {
  readonly playbook: Playbook;
  readonly drafts: readonly Draft[];
  /** The address names a draft that there is not. */
  readonly isGone: boolean;
}

/** What can still be put back. */
interface Gone {
  readonly draft: Draft;
  readonly how: "dropped" | "replaced";
}

function Overview({ playbook, drafts, isGone }: OverviewProps) {
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const [gone, setGone] = useState<Gone | null>(null);
  const putBack = async (draft: Draft) => {
    await ask("putDraftBack", { draft });
    setGone(null);
  };
  return (
    <>
      {isGone && !gone && <Alert color="yellow">{t("gone")}</Alert>}
      {gone && (
        <Alert color="brand" role="status">
          <Group gap="sm">
            {t(`list.${gone.how}`, {
              title: textIn(gone.draft.content.process.title, language) || t("untitled"),
            })}
            <Button size="xs" variant="default" onClick={() => void putBack(gone.draft)}>
              {t(`list.${gone.how}Back`)}
            </Button>
          </Group>
        </Alert>
      )}
      <DraftList drafts={drafts} onDropped={(draft) => setGone({ draft, how: "dropped" })} />
      <RecordSection inForce={playbook} />
      <NewDraft inForce={playbook} onReplaced={(draft) => setGone({ draft, how: "replaced" })} />
      <ChromeSection inForce={playbook} />
    </>
  );
}
