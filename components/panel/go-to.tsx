import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLibrary } from "./library-context";

/** From what was found to the step that it is about. @param opens `process/step`, or `process`. */
export function GoTo({ opens }: { readonly opens: string }) {
  const { t } = useTranslation("learning");
  const { goTo } = useLibrary();
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        rightSection={<IconArrowRight size={16} aria-hidden />}
        onClick={() => goTo(opens)}
      >
        {t(opens.includes("/") ? "library.toStep" : "library.toProcess")}
      </Button>
    </div>
  );
}
