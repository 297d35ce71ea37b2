import { Button, Stack } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { hrefOf } from "../routing/route";
import { SetUpStep } from "./set-up-step";
import { crmAddress, setUpProgress } from "./set-up-progress";

const askSetUp = async () => {
  const [playbook, sites, stored] = await Promise.all([
    ask("playbook", {}),
    ask("sites", {}),
    ask("stored", {}),
  ]);
  return { done: setUpProgress(playbook, sites, stored), address: crmAddress(playbook) };
};

/** The admin's checklist from installation to the first prompt. Its ticks are what is really there. */
export function SetUp() {
  const { t } = useTranslation("console");
  const query = useQuery(askSetUp);
  return (
    <Section title={t("setUp.title")} description={t("setUp.text")}>
      <QueryView query={query}>
        {({ done, address }) => (
          <Stack component="ol" gap="md" p={0} m={0}>
            <SetUpStep number={1} step="playbook" isDone={done.playbook}>
              <Button component="a" href={hrefOf("playbook")} variant={variant(!done.playbook)}>
                {t("setUp.playbook.action")}
              </Button>
            </SetUpStep>
            <SetUpStep number={2} step="site" isDone={done.site}>
              <Button
                component="a"
                href={hrefOf("sites")}
                variant={variant(done.playbook && !done.site)}
              >
                {t("setUp.site.action")}
              </Button>
            </SetUpStep>
            <SetUpStep number={3} step="crm" isDone={done.crm}>
              {address !== null && (
                <Button
                  component="a"
                  href={address}
                  target="_blank"
                  rel="noreferrer"
                  variant={variant(done.site && !done.crm)}
                  rightSection={<IconExternalLink size={16} aria-hidden />}
                >
                  {t("setUp.crm.action")}
                </Button>
              )}
            </SetUpStep>
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

/** The next thing to do stands out. */
function variant(isNext: boolean): "filled" | "default" {
  return isNext ? "filled" : "default";
}
