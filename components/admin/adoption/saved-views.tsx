import { ActionIcon, Anchor, Button, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionProblem } from "@/components/ui/action-problem";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import { newId } from "@/lib/id";
import { useDashboardChange } from "./use-dashboard-change";
import type { View } from "./view";
import { paramsOf } from "./view";

interface SavedViewsProps {
  readonly view: View;
  /** `null` until it is read. */
  readonly kept: Dashboard | null;
}

/** What is chosen on the page, kept under a name: “Sales, month against month”. */
export function SavedViews({ view, kept }: SavedViewsProps) {
  const { t } = useTranslation("statistics");
  const { change, problem } = useDashboardChange(kept);
  const [isOpen, { close, toggle }] = useDisclosure(false);
  const [name, setName] = useState("");
  const views = kept?.views ?? [];
  const wanted = name.trim();
  const query = new URLSearchParams(paramsOf(view)).toString();

  const save = async () => {
    const others = views.filter((other) => other.name !== wanted);
    if (await change({ views: [...others, { id: newId(), name: wanted, query }] })) setName("");
  };

  return (
    <Popover
      opened={isOpen}
      onChange={(is) => !is && close()}
      width={320}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={18} aria-hidden />}
          onClick={toggle}
          disabled={kept === null}
        >
          {t("views.title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("views.title")}>
        <Stack gap="sm">
          {views.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("views.none")}
            </Text>
          ) : (
            <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
              {views.map((saved) => (
                <Group key={saved.id} component="li" justify="space-between" wrap="nowrap" gap="xs">
                  <Anchor href={`#/adoption?${saved.query}`} size="sm" onClick={close}>
                    {saved.name}
                  </Anchor>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t("views.remove", { name: saved.name })}
                    onClick={() =>
                      void change({ views: views.filter(({ id }) => id !== saved.id) })
                    }
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
            </Stack>
          )}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                label={t("views.name")}
                value={name}
                maxLength={60}
                style={{ flex: 1 }}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" disabled={wanted === ""}>
                {t(views.some((other) => other.name === wanted) ? "views.replace" : "views.keep")}
              </Button>
            </Group>
          </form>
          <ActionProblem problem={problem} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
