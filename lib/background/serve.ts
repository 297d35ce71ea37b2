/**
 * The trust boundary: who is asking → may they → does it parse → which command. Everything that
 * reaches a command has passed here.
 */
import { browser } from "wxt/browser";
import type { Browser } from "wxt/browser";
import type { Role } from "@/lib/core/profile";
import { roles } from "@/lib/core/profile";
import { log } from "@/lib/log";
import { adminCallRole, adminCalls } from "@/lib/messages/admin";
import type { CallMap } from "@/lib/messages/call";
import type { Answer, Asker, ErrorCode, Question } from "@/lib/messages/envelope";
import { askers } from "@/lib/messages/envelope";
import { pageCalls } from "@/lib/messages/page";
import { panelCalls } from "@/lib/messages/panel";
import { adminCommands, pageCommands, panelCommands } from "./commands/all";
import type { Services } from "./context";
import { CommandError } from "./context";
import { StoreUnavailable } from "./store/store";

/** Whoever sent a message, as the browser (not the message) says. */
export type Identified =
  | {
      readonly asker: "page";
      readonly tab: number;
      readonly frame: number;
      readonly origin: string;
    }
  /** In the toolbar's pop-up its frame is 0. */
  | { readonly asker: "panel"; readonly tab: number; readonly frame: number }
  | { readonly asker: "admin" };

/**
 * Chromium tells the origin, which a compromised renderer cannot forge; Firefox only the address. An
 * extension page in a frame or in the toolbar's pop-up can only be the panel, in a tab of its own only
 * the console.
 */
export function identify(
  sender: Browser.runtime.MessageSender,
  extension: { readonly id: string; readonly origin: string },
): Identified | null {
  if (sender.id !== extension.id) return null;
  const url = URL.canParse(sender.url ?? "") ? new URL(sender.url ?? "") : null;
  const origin = sender.origin ?? url?.origin ?? "";
  const tab = sender.tab?.id;
  const frame = sender.frameId ?? 0;
  if (!isOwn(origin, url, extension.origin)) {
    return tab === undefined || isExtensionUrl(url) ? null : { asker: "page", tab, frame, origin };
  }
  if (url?.pathname === "/options.html" && frame === 0) return { asker: "admin" };
  if (url?.pathname !== "/panel.html") return null;
  if (tab !== undefined) return frame > 0 ? { asker: "panel", tab, frame } : null;
  // Outside any tab it is the pop-up of the toolbar button (commands/fought-off.ts).
  const shownFor = /^\?tab=(\d+)$/.exec(url.search)?.[1];
  return shownFor === undefined ? null : { asker: "panel", tab: Number(shownFor), frame: 0 };
}

/** Firefox reports an extension page's origin as "null" in places; its address decides there. */
function isOwn(origin: string, url: URL | null, own: string): boolean {
  const address = url ? `${url.protocol}//${url.host}` : "";
  return address === own && (origin === own || origin === "null" || origin === "");
}

function isExtensionUrl(url: URL | null): boolean {
  return url?.protocol === "chrome-extension:" || url?.protocol === "moz-extension:";
}

export async function answer(
  message: Question,
  sender: Identified,
  services: Services,
): Promise<Answer> {
  if (sender.asker !== message.handrail) return refuse("denied");
  try {
    switch (sender.asker) {
      case "page":
        // A script started before its site was withdrawn still runs; it is refused, and goes.
        if (!(await services.isGranted(sender.origin))) return refuse("denied");
        return await run(pageCalls, pageCommands, message, services, sender);
      case "panel": {
        const isKnown = message.name === "hello" || (await services.panelDoor.isAdmitted(sender));
        if (!isKnown) return refuse("denied");
        return await run(panelCalls, panelCommands, message, services, sender);
      }
      case "admin": {
        const needed = adminCallRole[message.name as keyof typeof adminCallRole] as
          | Role
          | undefined;
        if (needed !== undefined && needed !== "user" && !(await hasRole(services, needed))) {
          return refuse("denied");
        }
        return await run(adminCalls, adminCommands, message, services, null);
      }
    }
  } catch (error) {
    return fail(error);
  }
}

async function run<Sender>(
  calls: CallMap,
  commands: Readonly<
    Record<string, (request: never, services: Services, sender: Sender) => Promise<unknown>>
  >,
  { name, request }: Question,
  services: Services,
  sender: Sender,
): Promise<Answer> {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!call || !command) return refuse("invalid");
  const parsed = call.request.safeParse(request);
  if (!parsed.success) return refuse("invalid");
  // The map of calls and the map of commands are typed against each other in commands/all.ts.
  return { ok: true, value: (await command(parsed.data as never, services, sender)) ?? null };
}

async function hasRole({ store }: Services, needed: Role): Promise<boolean> {
  const role = await store.read(async (_database, { profile }) => profile.role);
  return roles.indexOf(role) >= roles.indexOf(needed);
}

function refuse(code: ErrorCode): Answer {
  log("message-refused");
  return { ok: false, error: { code } };
}

function fail(error: unknown): Answer {
  if (error instanceof CommandError) return { ok: false, error: { code: error.code } };
  if (error instanceof StoreUnavailable) return { ok: false, error: { code: "store-unavailable" } };
  log("command-failed", error);
  return { ok: false, error: { code: "failed" } };
}

/** Registers synchronously: a service worker that is woken by a message must already be listening. */
export function serve(services: Services): void {
  const extension = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL("").replace(/\/$/, ""),
  };
  const hear = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
  ): Promise<Answer> | undefined => {
    if (!isQuestion(message)) return undefined;
    const identified = identify(sender, extension);
    return identified ? answer(message, identified, services) : Promise.resolve(refuse("denied"));
  };
  // The polyfill sends what the promise gives; the browser's own types know only callbacks.
  // oxlint-disable-next-line typescript/no-misused-promises
  browser.runtime.onMessage.addListener(hear);
}

function isQuestion(message: unknown): message is Question {
  return (
    typeof message === "object" &&
    message !== null &&
    "handrail" in message &&
    askers.includes(message.handrail as Asker) &&
    "name" in message &&
    typeof message.name === "string"
  );
}
