import "@/components/trusted-types";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AdminApp } from "@/components/admin/admin-app";

const root = document.getElementById("root");
if (location.search === "?daily-file") {
  void import("@/components/admin/adoption/files/hand-over-daily-file").then((page) =>
    page.handOverDailyFile(),
  );
} else if (root) {
  createRoot(root).render(
    <StrictMode>
      <AdminApp />
    </StrictMode>,
  );
}
