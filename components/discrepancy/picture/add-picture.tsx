import { Button, Stack, Text } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskForPicture } from "./ask-for-picture";
import { PictureEditor } from "./picture-editor";

type Phase =
  | { readonly kind: "closed"; readonly isKept: boolean }
  | { readonly kind: "asking" }
  | { readonly kind: "editing"; readonly picture: HTMLCanvasElement };

/** Adds a picture to a difference: take, paste or choose it, uncover what has to be seen, keep that. */
export function AddPicture() {
  const { t } = useTranslation("picture");
  const [phase, setPhase] = useState<Phase>({ kind: "closed", isKept: false });
  const button = useRef<HTMLButtonElement>(null);
  const close = (isKept: boolean) => {
    setPhase({ kind: "closed", isKept });
    // After the dialog has given the focus back to what is no longer there.
    setTimeout(() => button.current?.focus());
  };
  const edit = useCallback(
    (picture: HTMLCanvasElement) => setPhase({ kind: "editing", picture }),
    [],
  );
  const isOpen = phase.kind !== "closed";

  return (
    <Stack gap="xs" align="flex-start">
      <Button
        ref={button}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPhotoPlus size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close(false) : setPhase({ kind: "asking" }))}
      >
        {t("add")}
      </Button>
      {phase.kind === "asking" && <AskForPicture onPicture={edit} onCancel={() => close(false)} />}
      {phase.kind === "editing" && (
        <PictureEditor
          picture={phase.picture}
          onKept={() => close(true)}
          onCancel={() => close(false)}
        />
      )}
      <Text size="sm" role="status">
        {phase.kind === "closed" && phase.isKept && t("kept")}
      </Text>
    </Stack>
  );
}
