import { Button, Group } from "@mantine/core";
import { Suspense, lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { Waiting } from "@/components/ui/waiting";
import type { Playbook } from "@/lib/core/playbook/playbook";

/** Brings the reader of foreign files along, so it is fetched when asked for. */
const ChromeImport = lazy(async () => {
  const { ChromeImport: view } = await import("./chrome-import");
  return { default: view };
});
const ChromeExport = lazy(async () => {
  const { ChromeExport: view } = await import("./chrome-export");
  return { default: view };
});

interface ChromeSectionProps {
  readonly inForce: Playbook;
}

/** Recordings of Chrome's Recorder, in and out. */
export function ChromeSection({ inForce }: ChromeSectionProps) {
  const { t } = useTranslation("recorder");
  const { t: tCommon } = useTranslation("common");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section title={t("chrome.title")} description={t("chrome.text")}>
      {isOpen ? (
        <Suspense fallback={<Waiting label={tCommon("loading")} />}>
          <ChromeImport inForce={inForce} />
          {inForce.processes.length > 0 && <ChromeExport playbook={inForce} />}
        </Suspense>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t("chrome.open")}
          </Button>
        </Group>
      )}
    </Section>
  );
}
