/** Inside `evaluate` callbacks, which run in the extension's pages and worker. */
declare const chrome: (typeof import("wxt/browser"))["browser"];
