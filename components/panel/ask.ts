import { connect } from "@/lib/messages/connect";
import type { PanelCalls } from "@/lib/messages/panel";

/** The panel's end of the wire. */
export const ask = connect<PanelCalls>("panel");
