import { useTranslation } from "react-i18next";

/** Between a sentence and what goes on in the same line: a space, but none after a Chinese full stop. */
export function SentenceGap() {
  const { i18n } = useTranslation();
  return i18n.language === "zh-CN" ? null : " ";
}
