import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeedInForce } from "@/lib/core/discrepancy/deed";
import { DeedPicture } from "@/components/discrepancy/picture/deed-picture";
import type { DiscrepancyView } from "@/lib/messages/parallel-panel";
import { dayText } from "@/components/day-text";
import { useDiscrepancyPage } from "./discrepancy-context";
import classes from "./discrepancy.module.css";
import { useMomentText } from "./use-moment-text";

/** What was seen and said of a difference, newest first: who, when, what. Nobody is named. */
export function Deeds({ deeds, mine }: Pick<DiscrepancyView, "deeds" | "mine">) {
  const { t } = useTranslation("comparison");
  const { moment } = useMomentText();
  const deedText = useDeedText();
  return (
    <details>
      <summary className={classes.summary}>{t("deeds.title", { count: deeds.length })}</summary>
      <ul className={classes.deeds}>
        {deeds.map((deed) => (
          <li key={deed.id}>
            <Text size="xs" c="dimmed" mt={6}>
              {moment("seenAt" in deed ? deed.seenAt : deed.at)}
              {!("seenAt" in deed) &&
                ` · ${t(mine.includes(deed.id) ? "deeds.you" : "deeds.colleague")}`}
            </Text>
            <Text size="sm">{deedText(deed)}</Text>
            {"comment" in deed && deed.comment !== undefined && (
              <Text size="sm" className={classes.written}>
                {t("deeds.words", { words: deed.comment })}
              </Text>
            )}
            {deed.kind === "pictured" && <DeedPicture picture={deed.picture} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useDeedText(): (deed: DeedInForce) => string {
  const { t } = useTranslation("comparison");
  const { language } = useDiscrepancyPage();
  return (deed) => {
    switch (deed.kind) {
      case "marked":
        return t(`mark.${deed.mark}`);
      case "assigned":
        if (deed.owner === null) return t("deeds.toNobody");
        return deed.due === null
          ? t("deeds.to", { owner: deed.owner })
          : t("deeds.toUntil", { owner: deed.owner, day: dayText(deed.due, language) });
      default:
        return t(`deeds.${deed.kind}`);
    }
  };
}
