import { useTranslation } from "react-i18next";
import type {
  RecordedControl,
  RecordedEvidence,
  RecordedPage,
  RecordedStep,
} from "@/lib/core/recording/recording";
import type { RecordingView } from "@/lib/messages/recorder";

interface RecordedWords {
  readonly did: string;
  /** What the page showed for it. */
  readonly shown: readonly string[];
}

/** Says in plain words what was recorded. */
export function useRecordedWords(
  pageNames: RecordingView["pageNames"],
): (step: RecordedStep) => RecordedWords {
  const { t } = useTranslation("recorder");

  const knownPage = ({ page }: RecordedPage) => (page === null ? undefined : pageNames[page]);
  const address = ({ address: { path, hash } }: RecordedPage) => hash ?? path;
  const control = ({ name, kind }: RecordedControl) =>
    name === null ? t(`line.control.${kind}`) : t("line.control.named", { name });

  const shownText = (evidence: RecordedEvidence): string => {
    switch (evidence.kind) {
      case "appeared":
        return evidence.name === null
          ? t("line.shown.appearedNameless")
          : t("line.shown.appeared", { name: evidence.name });
      case "disappeared":
        return t("line.shown.disappeared");
      case "page-reached": {
        const name = knownPage(evidence.page);
        return name === undefined
          ? t("line.shown.newPage", { page: address(evidence.page) })
          : t("line.shown.page", { page: name });
      }
    }
  };
  const didText = (step: RecordedStep): string => {
    switch (step.kind) {
      case "page": {
        const name = knownPage(step.page);
        return name === undefined
          ? t("line.newPage", { page: address(step.page) })
          : t("line.page", { page: name });
      }
      case "entered":
        return t(`line.entered.${step.value}`, { control: control(step.control) });
      case "pressed":
        return t("line.pressed", { control: control(step.control) });
      case "key":
        return step.control
          ? t("line.key", { control: control(step.control) })
          : t("line.keyAnywhere");
      case "dialog":
        return t(`line.dialog.${step.change}`);
    }
  };
  return (step) => ({
    did: didText(step),
    shown: "shown" in step ? step.shown.map(shownText) : [],
  });
}
