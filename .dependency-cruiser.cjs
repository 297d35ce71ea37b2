/**
 * Who may import whom (README, “The rooms”). Run: `npm run test:direction`. test/house.test.ts proves that
 * these rules can fail: they once all passed because `@/…` was not resolved.
 */

/** Seen from one room, everything of ours outside of what it may import. */
const only = (name, from, allowed, comment, exceptions = {}) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: {
    path: "^(?:lib|components|entrypoints|test)/",
    pathNot: allowed,
    ...exceptions,
  },
});

/** Seen from one room, every package but these. */
const packages = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: {
    dependencyTypes: [
      "npm",
      "npm-dev",
      "npm-optional",
      "npm-peer",
      "npm-no-pkg",
      "core",
      "unknown",
    ],
    pathNot: allowed.map((one) => `node_modules/${one}/`),
    dependencyTypesNot: ["type-only"],
  },
});

/** Scripts of their own, put into pages that a step names, or when an admin asks. */
const ON_DEMAND = "(?:locate|picker|check|recorder|preview|ledger)/";

const typesOnly = { dependencyTypesNot: ["type-only"] };

module.exports = {
  forbidden: [
    {
      name: "not-resolvable",
      severity: "error",
      comment: "An import that is not found escapes every other rule.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^wxt/|\\?inline$|\\?raw$" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "What needs each other belongs into one file. Types may go round.",
      from: { pathNot: "node_modules" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },

    only("core-is-alone", "^lib/core/", ["^lib/core/"], "core thinks: it imports only core."),
    packages(
      "core-has-no-packages",
      "^lib/core/",
      ["zod", "papaparse", "@types/papaparse", "fflate", "saxen"],
      "core is pure: no browser, no database, no React.",
    ),
    {
      name: "zod-at-one-door",
      severity: "error",
      comment:
        "lib/core/zod.ts turns zod's eval probe off; whoever goes past it turns it on again.",
      from: { path: "^(?:lib|components|entrypoints)/", pathNot: "^lib/core/zod\\.ts$" },
      to: { path: "node_modules/zod/" },
    },

    only(
      "messages-know-core",
      "^lib/messages/",
      ["^lib/messages/", "^lib/core/"],
      "The wire knows what crosses it, nothing else.",
    ),
    packages("messages-have-no-packages", "^lib/messages/", ["wxt"], "The wire is the browser's."),

    only(
      "background-keeps",
      "^lib/background/",
      [
        "^lib/background/",
        "^lib/core/",
        "^lib/messages/",
        "^lib/i18n/",
        "^lib/(?:clock|id|log)\\.ts$",
      ],
      "background keeps: it draws nothing.",
    ),
    packages(
      "background-packages",
      "^lib/background/",
      ["dexie", "wxt"],
      "No React, no DOM library.",
    ),
    {
      name: "database-in-one-room",
      severity: "error",
      comment: "Only the background opens the database.",
      from: { pathNot: "^lib/background/|node_modules" },
      to: { path: "node_modules/dexie/" },
    },

    only(
      "page-knows-nothing",
      `^lib/page/(?!${ON_DEMAND})`,
      [
        "^lib/page/",
        "^lib/messages/(?:connect|on-notice|notices|outbox-key)\\.ts$",
        "^lib/(?:design-tokens|id)\\.ts$",
      ],
      "page sees and draws: of core and messages it may import types only, or zod comes along.",
      typesOnly,
    ),
    only(
      "locator-knows-anchors",
      `^lib/page/${ON_DEMAND}`,
      [
        "^lib/page/",
        "^lib/core/anchor/",
        "^lib/core/recording/(?:masked-address|value-class)\\.ts$",
        "^lib/core/parallel-run/limits\\.ts$",
        "^lib/messages/(?:connect|on-notice|notices|outbox-key)\\.ts$",
        "^lib/(?:design-tokens|id)\\.ts$",
      ],
      "what is loaded on demand runs lib/core/anchor besides, which is free of zod.",
      typesOnly,
    ),
    {
      name: "overlay-stays-small",
      severity: "error",
      comment:
        "The content script runs in every page: what is loaded on demand must not come along.",
      from: {
        path: `^(?:lib/page/(?!${ON_DEMAND})|entrypoints/overlay\\.ts)`,
        pathNot: "\\.test\\.ts$",
      },
      to: { path: `^lib/page/${ON_DEMAND}`, ...typesOnly },
    },
    only(
      "page-never-background",
      "^lib/page/",
      ["^lib/(?:page|core|messages)/", "^lib/(?:design-tokens|id)\\.ts$"],
      "Not even types: page and background meet in lib/messages.",
    ),
    packages("page-packages", "^lib/page/", ["wxt"], "No React, no zod, no Dexie."),
    {
      name: "wire-end-is-light",
      severity: "error",
      comment:
        "What page and components run of the wire brings no schema along: of core, types only.",
      from: { path: "^lib/messages/(?:connect|on-notice|notices|outbox-key)\\.ts$" },
      to: {
        path: "^lib/",
        pathNot: "^lib/messages/(?:notices|outbox-key)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },

    only(
      "components-draw",
      "^components/",
      [
        "^components/",
        "^lib/i18n/",
        "^lib/core/(?:export|language|day|same-value)",
        "^lib/core/anchor/(?:explain-descriptor|explanation-text)\\.ts$",
        "^lib/core/anchor-health/(?:check-result|placed-anchor)\\.ts$",
        "^lib/core/starter/",
        "^lib/core/statistics/(?:metrics|step-metrics)\\.ts$",
        "^lib/core/reconcile/(?:bucket|counts|key|record|similar)\\.ts$",
        "^lib/core/compare/(?:comparing|reading)\\.ts$",
        "^lib/core/discrepancy/(?:ageing|daily-picture|day-figures|deed|discrepancy|state|trend)\\.ts$",
        "^lib/core/evidence-picture/(?:box|editing|limits|redact)\\.ts$",
        "^lib/core/cut-over/(?:definitions|evidence-pack|sign-off)\\.ts$",
        "^lib/core/playbook/(?:parse-playbook|text|playbook|origin-pattern|site|step-controls|link)\\.ts$",
        "^lib/core/playbook/(?:import-holidays|with-days|day-ranges)\\.ts$",
        "^lib/core/playbook/(?:department-edit|department-places|with-departments)\\.ts$",
        "^lib/core/(?:effect/arm|prompting/exempt|process/watch-id)\\.ts$",
        "^lib/core/(?:recording|authoring)/",
        "^lib/core/ledger/(?!mapping-schema)",
        "^lib/core/bundle/(?:bundle-problem|bundle-summary|limits|pack-bundle|shown-fingerprint|unpack-bundle)\\.ts$",
        "^lib/messages/(?:connect|on-notice|notices|admin)\\.ts$",
        "^lib/(?:design-tokens|clock|id|log)\\.ts$",
      ],
      "components ask through lib/messages; of core they may import types, texts and exports.",
      typesOnly,
    ),
    only(
      "components-never-background",
      "^components/",
      ["^components/", "^lib/(?:core|messages|i18n)/", "^lib/(?:design-tokens|clock|id|log)\\.ts$"],
      "Not even types: components, background and page meet in lib/messages.",
    ),

    only(
      "nobody-starts-itself",
      "^(?:lib|components)/",
      ["^lib/", "^components/"],
      "entrypoints import the rooms, never the other way round; nothing shipped imports tests.",
    ),
    only(
      "helpers-belong-to-nobody",
      "^lib/(?:i18n/|(?:clock|id|log|design-tokens)\\.ts$)",
      ["^lib/i18n/"],
      "What everybody may import imports no room.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:\\.wxt|\\.output)/" },
    tsConfig: { fileName: "tsconfig.depcruise.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
