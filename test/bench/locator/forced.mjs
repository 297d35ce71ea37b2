// @ts-check
export { forced as default } from "./adapter.mjs";
