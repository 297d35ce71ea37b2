import "@mantine/core/styles.css";
import "./ui/chinese.css";
import { MantineProvider } from "@mantine/core";
import { useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import type { Language } from "@/lib/core/language";
import { createI18n } from "./i18n";
import { noColorSchemeStorage } from "./ui/color-scheme";
import { cssVariables } from "./ui/css-variables";
import { theme } from "./ui/theme";

interface AppProviderProps {
  readonly language: Language;
  readonly colorScheme: "auto" | "light" | "dark";
  readonly children: ReactNode;
}

/** Language and look, as the person chose them, for panel and console alike. */
export function AppProvider({ language, colorScheme, children }: AppProviderProps) {
  const i18n = useMemo(() => createI18n(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={noColorSchemeStorage}
      defaultColorScheme="auto"
      {...(colorScheme === "auto" ? {} : { forceColorScheme: colorScheme })}
    >
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </MantineProvider>
  );
}
