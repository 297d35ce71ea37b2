import type { AdminCalls } from "@/lib/messages/admin";
import { connect } from "@/lib/messages/connect";

/** The console's only way to data. */
export const ask = connect<AdminCalls>("admin");
