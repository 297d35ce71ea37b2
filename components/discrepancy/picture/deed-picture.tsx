import { Box, Text, UnstyledButton } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EvidencePicture } from "@/lib/messages/evidence-picture";
import { usePictures } from "./picture-context";
import classes from "./picture.module.css";
import { WholeDialog } from "./whole-dialog";

/** A picture in the history of a difference: small, and in full size on a press. */
export function DeedPicture({ picture }: { readonly picture: string }) {
  const { t } = useTranslation("picture");
  const { ask, run, about } = usePictures();
  // Nobody fetches the pictures of a history that is folded.
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [found, setFound] = useState<EvidencePicture | "gone" | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isWanted = inViewport && found === null;
  useEffect(() => {
    if (!isWanted) return;
    ask("evidencePicture", { run, picture }).then(
      (answer) => setFound(answer ?? "gone"),
      () => setFound("gone"),
    );
  }, [isWanted, ask, run, picture]);

  const address =
    found !== null && found !== "gone" ? `data:${found.type};base64,${found.data}` : null;
  const alt = t("alt", { about });
  return (
    <div ref={ref}>
      {address === null ? (
        <Text size="sm" c="dimmed">
          {t(found === "gone" ? "gone" : "loading")}
        </Text>
      ) : (
        <UnstyledButton
          className={classes.thumbnail}
          aria-label={t("open", { about })}
          onClick={() => setIsOpen(true)}
        >
          <img src={address} alt="" />
        </UnstyledButton>
      )}
      {address !== null && (
        <WholeDialog
          isOpen={isOpen}
          title={about}
          close={t("close")}
          onClose={() => setIsOpen(false)}
        >
          {/* Wider than the panel: the keyboard scrolls it. */}
          <Box className={classes.full} tabIndex={0} role="group" aria-label={alt}>
            <img src={address} alt={alt} />
          </Box>
        </WholeDialog>
      )}
    </div>
  );
}
