import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AskError } from "@/lib/messages/connect";
import type { KeptPicture } from "@/lib/messages/evidence-picture";
import type { ReadProblem } from "./read-picture";

type Refused = NonNullable<KeptPicture["refused"]>;
export type PictureTrouble = ReadProblem | Refused | "not-small" | AskError | "unreachable";

/** Why a picture was not taken in or not kept; nothing while all is well. */
export function PictureProblem({ problem }: { readonly problem: PictureTrouble | null }) {
  const { t } = useTranslation(["picture", "common", "comparison"]);
  if (problem === null) return null;
  return (
    <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {text(problem)}
    </Alert>
  );

  function text(what: PictureTrouble): string {
    if (what === "unreachable") return t("common:error.unreachable");
    if (what instanceof AskError) {
      return what.code === "denied" ? t("picture:problem.denied") : t(`common:error.${what.code}`);
    }
    switch (what) {
      case "no-picture":
      case "too-big":
      case "not-small":
      case "too-many":
      case "full":
        return t(`picture:problem.${what}`);
      default:
        return t(`comparison:mayNot.${what}`);
    }
  }
}
