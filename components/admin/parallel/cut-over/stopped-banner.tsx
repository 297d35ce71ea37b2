import { Alert, Text } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../use-format";
import { useCutOver } from "../use-cut-over";
import { useWhose } from "../use-whose";
import { stopsInForce } from "./stops";

/** Once it is decided that the ledger stops, whoever looks at the run or brings in another ledger reads it. */
export function StoppedBanner({ run }: { readonly run: string }) {
  const { t } = useTranslation("cutOver");
  const { day } = useFormat();
  const nameOf = useWhose();
  const query = useCutOver(run);
  const stops = query.state === "ready" ? stopsInForce(query.value.signOffs) : [];
  if (stops.length === 0) return null;
  return (
    <Alert variant="light" color="blue" icon={<IconFlag size={18} aria-hidden />}>
      {stops.map((stop) => (
        <Text key={stop.id} size="sm" fw={600}>
          {t(stop.department === null ? "stopped.whole" : "stopped.department", {
            department: nameOf(stop.department),
            day: day(stop.day),
            name: stop.name,
            role: t(`roles.${stop.role}`),
          })}
        </Text>
      ))}
      <Text size="sm">{t("stopped.late")}</Text>
    </Alert>
  );
}
