/** How a key user is reached, as people write it: a mail address, or a link. */
import { isLinkUrl } from "./link";

const MAIL = "mailto:";
const MAIL_ADDRESS = /^[^\s@:/?#]+@[^\s@:/?#]+(?:\?\S*)?$/;

/** As a person would write it: a mail address without its scheme. */
export function writtenContact(contact: string | undefined): string {
  return contact?.startsWith(MAIL) ? contact.slice(MAIL.length) : (contact ?? "");
}

/**
 * What stands in the playbook for it.
 *
 * @returns `undefined` for nothing at all, `null` for what is neither a mail address nor a link
 */
export function readContact(written: string): string | undefined | null {
  // Who writes Chinese may have typed the @ at full width.
  const text = written.normalize("NFKC").trim();
  if (text === "") return undefined;
  const contact = MAIL_ADDRESS.test(text) ? `${MAIL}${text}` : text;
  return isLinkUrl(contact) ? contact : null;
}
