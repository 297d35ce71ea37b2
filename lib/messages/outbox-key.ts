/** Where content scripts leave what they could not deliver, in storage.local. */
export const OUTBOX_PREFIX = "outbox/";
