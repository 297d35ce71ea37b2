import "./skip-link.css";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** The first Tab stop: past header and sidebar. A button, because addresses are the console's pages. */
export function SkipLink() {
  const { t } = useTranslation("console");
  return (
    <Button className="handrail-skip" onClick={() => document.getElementById("main")?.focus()}>
      {t("shell.skip")}
    </Button>
  );
}
