import { Button, Code, Stack, Text } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shownFingerprint } from "@/lib/core/bundle/shown-fingerprint";
import { ask } from "../ask";
import { saveBundle } from "../bundles/bundle-file";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

/** What is in force as a file for colleagues, signed, and the signs by which they know it for the admin's. */
export function ShareEdition() {
  const { t, i18n } = useTranslation("playbookFile");
  const { run, isRunning, problem } = useAction();
  const [saved, setSaved] = useState<{ readonly name: string; readonly key: string } | null>(null);

  const save = () =>
    run(async () => {
      const { bundle, workspace, version, key } = await ask("playbookFile", {});
      const readme = (["en", "zh-CN"] as const)
        .map((language) => {
          const say = i18n.getFixedT(language, "playbookFile");
          return [say("readme.title"), say("readme.how")].join("\n");
        })
        .join("\n\n----\n\n");
      const about = { what: "playbook", workspace, mark: `v${version}`, key } as const;
      setSaved({ name: saveBundle(bundle, `${readme}\n`, about), key });
    });

  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        loading={isRunning}
        leftSection={<IconFileCertificate size={18} aria-hidden />}
        onClick={() => void save()}
      >
        {t("share")}
      </Button>
      <Text size="sm" c="dimmed">
        {t("shareText")}
      </Text>
      <ProblemNotice problem={problem} />
      {saved && (
        <Stack gap={4} role="status">
          <Text size="sm">{t("saved", { name: saved.name })}</Text>
          <Text size="sm">{t("signs")}</Text>
          <Code fz="md" w="fit-content">
            {shownFingerprint(saved.key)}
          </Code>
        </Stack>
      )}
    </Stack>
  );
}
