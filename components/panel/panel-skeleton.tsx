import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HeaderBar } from "./header-bar";

/** The shape of a checklist, while the first answer is on its way. */
export function PanelSkeleton() {
  const { t } = useTranslation("common");
  return (
    <>
      <HeaderBar />
      <main>
        <Stack p="md" gap="lg" role="status" aria-label={t("loading")}>
          <Skeleton h={24} w="80%" />
          <Skeleton h={8} />
          {["a", "b", "c", "d"].map((row) => (
            <Skeleton key={row} h={36} />
          ))}
        </Stack>
      </main>
    </>
  );
}
