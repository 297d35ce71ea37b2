import { AppShell, Burger, Container, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "@/components/ui/error-boundary";
import { usePageFocus } from "@/components/ui/use-page-focus";
import { PageBody } from "../page-body";
import { ProblemNotice } from "../problem-notice";
import { useRoute } from "../routing/use-route";
import { BrandLink } from "./brand-link";
import { HealthBanner } from "./health-banner";
import { RoleLink } from "./role-link";
import { SideBar } from "./side-bar";
import { SkipLink } from "./skip-link";

/** Header, sidebar and the page that the address names. */
export function AdminShell() {
  const { t } = useTranslation(["console", "common"]);
  const route = useRoute();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const title = `${t(`pages.${route.page}`)} · ${t("common:productName")}`;

  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(close, [route, close]);
  usePageFocus(route.page);

  return (
    <AppShell
      header={{ height: 56 }}
      // Beside the CRM a window is half a screen: tables want its width more than the menu does.
      navbar={{ width: 232, breakpoint: "md", collapsed: { mobile: !isOpen } }}
      padding={{ base: "md", sm: "xl" }}
    >
      <SkipLink />
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t("shell.menu")}
              aria-expanded={isOpen}
            />
            <BrandLink />
          </Group>
          <RoleLink />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t("shell.navigation")}>
        <SideBar page={route.page} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} style={{ outline: "none" }}>
        <Container size={1080} px={0}>
          <Stack gap="lg">
            <HealthBanner />
            <ErrorBoundary
              key={route.page}
              fallback={<ProblemNotice problem={t("common:error.failed")} onRetry={reload} />}
            >
              <PageBody route={route} />
            </ErrorBoundary>
          </Stack>
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

const reload = () => window.location.reload();
