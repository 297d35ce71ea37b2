import { Checkbox, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { emptyNews } from "@/lib/core/authoring/draft-content";
import type { News } from "@/lib/core/authoring/draft-content";
import { TextPair } from "./text-pair";

interface NewsFormProps {
  readonly news: News | undefined;
  readonly onChange: (news: News | undefined) => void;
}

/** What colleagues are told when the process is published: how it was, how it is now. */
export function NewsForm({ news, onChange }: NewsFormProps) {
  const { t } = useTranslation("drafts");
  return (
    <Stack gap="sm">
      <Checkbox
        label={t("news.tell")}
        description={t("news.text")}
        checked={news !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? emptyNews : undefined)}
      />
      {news && (
        <>
          <TextPair
            label={t("news.before")}
            place="news-before"
            value={news.before}
            onChange={(before) => onChange({ ...news, before })}
          />
          <TextPair
            label={t("news.now")}
            place="news-now"
            value={news.now}
            onChange={(now) => onChange({ ...news, now })}
          />
        </>
      )}
    </Stack>
  );
}
