import { defineBackground } from "wxt/utils/define-background";
import { createServices } from "@/lib/background/services";
import { serve } from "@/lib/background/serve";
import { onToolbar } from "@/lib/background/toolbar";
import { onLifecycle } from "@/lib/background/lifecycle";

export default defineBackground(() => {
  // Everything here registers listeners synchronously: what woke the worker must find them.
  const services = createServices({ isE2e: import.meta.env.MODE === "e2e" });
  serve(services);
  onToolbar(services);
  onLifecycle(services);
});
