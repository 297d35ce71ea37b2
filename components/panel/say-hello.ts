import { AskError } from "@/lib/messages/connect";
import { ask } from "./ask";

/** How long to wait, in ms, before asking again a background that is only just starting. */
const PAUSES = [150, 500, 1500];

/**
 * Proves with the one-time word of our own content script that this iframe is the panel. A page that
 * embeds the panel on its own account has no such word and must see nothing.
 *
 * @returns whether the panel may draw.
 */
export async function sayHello(nonce: string): Promise<boolean> {
  for (const pause of [...PAUSES, null]) {
    try {
      await ask("hello", { nonce });
      return true;
    } catch (error) {
      if (error instanceof AskError || pause === null) return false;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
}
