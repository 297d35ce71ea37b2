import type { MantineColorSchemeManager } from "@mantine/core";

/**
 * Keeps nothing. The choice lives in the profile, and in a panel framed by another site `localStorage`
 * throws, which Mantine's own manager would run into.
 */
export const noColorSchemeStorage: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
