import type { ConfigEnv, UserManifest } from "wxt";

/**
 * The manifest. Every permission is justified in README.md and pinned by test/manifest.test.ts; a new
 * one is a decision, not an accident.
 */
export function manifest({ mode, browser }: Pick<ConfigEnv, "mode" | "browser">): UserManifest {
  const isE2e = mode === "e2e";
  const isDevelopment = mode === "development";
  return {
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: [
      "storage",
      "unlimitedStorage",
      "scripting",
      "alarms",
      "activeTab",
      ...(browser === "firefox" ? [] : ["offscreen" as const]),
      // A test cannot answer the browser's own question.
      ...(isE2e ? ["downloads" as const] : []),
    ],
    ...(isE2e ? {} : { optional_permissions: ["downloads"] }),
    optional_host_permissions: ["https://*/*", "http://*/*"],
    // Only the end-to-end variant is born with sites, and only with this computer's own.
    ...(isE2e ? { host_permissions: ["http://127.0.0.1/*", "http://localhost/*"] } : {}),
    action: { default_title: "__MSG_actionTitle__" },
    commands: {
      "toggle-panel": {
        suggested_key: { default: "Alt+Shift+H" },
        description: "__MSG_commandTogglePanel__",
      },
      "take-focus": {
        suggested_key: { default: "Alt+Shift+J" },
        description: "__MSG_commandTakeFocus__",
      },
    },
    web_accessible_resources: [
      {
        resources: ["panel.html"],
        matches: ["https://*/*", "http://*/*"],
        // A page can neither find out that Handrail is installed nor embed its panel.
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(isDevelopment ? {} : { content_security_policy: { extension_pages: csp } }),
    ...(browser === "firefox" ? { browser_specific_settings: firefoxSettings } : {}),
    ...(browser === "firefox" ? {} : { minimum_chrome_version: "121" }),
  };
}

/**
 * `connect-src 'none'`: no page of ours can reach the network, which makes “nothing leaves this
 * browser” checkable. `'unsafe-inline'` for styles only: Mantine writes its variables into `<style>`.
 * `frame-ancestors`: the panel is framed by CRM pages. `trusted-types default`: see
 * components/trusted-types.ts.
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors http: https:",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

const firefoxSettings = {
  gecko: {
    id: "handrail@handrail.example",
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] },
  },
};
