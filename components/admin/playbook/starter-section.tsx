import { Alert, Anchor, Button, Group } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { Suspense, lazy, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { Waiting } from "@/components/ui/waiting";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { hrefOf } from "../routing/route";
import { CheckedFile } from "./checked-file";
import { useImport } from "./use-import";

/** Brings all starters along, so it is fetched from the extension's own files only when asked for. */
const StarterForm = lazy(async () => {
  const { StarterForm: form } = await import("./starter-form");
  return { default: form };
});

interface StarterSectionProps {
  readonly inForce: Playbook | null;
  readonly nextVersion: number;
  readonly onPublished: () => void;
}

/** From a known CRM to a first playbook: chosen, given its address, then checked and published as any file. */
export function StarterSection({ inForce, nextVersion, onPublished }: StarterSectionProps) {
  const { t } = useTranslation("console");
  const { t: tCommon } = useTranslation("common");
  const [isOpen, setIsOpen] = useState(false);
  const importer = useImport(() => {
    setIsOpen(false);
    onPublished();
  });
  const { state } = importer;

  return (
    <Section title={t("starter.title")} description={t("starter.text")}>
      {isOpen ? (
        <Suspense fallback={<Waiting label={tCommon("loading")} />}>
          <StarterForm
            inForce={inForce}
            nextVersion={nextVersion}
            isBusy={importer.isRunning && state.step !== "preview"}
            onEdited={importer.cancel}
            onMade={(playbook) => void importer.check(fileOf(playbook))}
          />
        </Suspense>
      ) : (
        <Group>
          <Button variant={inForce ? "default" : "filled"} onClick={() => setIsOpen(true)}>
            {t("starter.open")}
          </Button>
        </Group>
      )}
      <CheckedFile importer={importer} inForce={inForce}>
        <Alert color="brand" icon={<IconInfoCircle aria-hidden />} title={t("starter.next.title")}>
          <Trans
            t={t}
            i18nKey="starter.next.text"
            components={{
              sites: <Anchor href={hrefOf("sites")} inherit underline="always" />,
              drafts: <Anchor href={hrefOf("drafts")} inherit underline="always" />,
            }}
          />
        </Alert>
      </CheckedFile>
    </Section>
  );
}

function fileOf(playbook: Playbook): File {
  return new File([`${JSON.stringify(playbook, null, 2)}\n`], `${playbook.id}.json`);
}
