import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { ledgerBriefFor } from "../parallel/ledger-brief";
import { shownPages } from "../shown-pages";

/** What a page is read for by the parallel runs in force. */
export const ledgerPlan: Command<PageCalls, "ledgerPlan", FrameSender> = ({ url }, services) =>
  services.store.read(async (_database, known) =>
    ledgerBriefFor(known, services, await shownPages(known, url)),
  );
