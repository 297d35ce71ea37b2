import { Alert, Anchor } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import { hrefOf } from "../routing/route";

interface OnlyThisBrowserProps {
  /** The figures of colleagues can be brought in. */
  readonly leadsToBundles?: boolean;
}

/** What the figures leave out, and why. */
export function OnlyThisBrowser({ leadsToBundles = false }: OnlyThisBrowserProps) {
  const { t } = useTranslation("console");
  return (
    <Alert
      color="brand"
      role="note"
      icon={<IconDeviceDesktop aria-hidden />}
      title={t("adoption.onlyHere.title")}
    >
      {t("adoption.onlyHere.text")}
      {leadsToBundles && (
        <>
          <SentenceGap />
          <Anchor href={hrefOf("bundles")} inherit underline="always">
            {t("adoption.onlyHere.bringIn")}
          </Anchor>
        </>
      )}
    </Alert>
  );
}
