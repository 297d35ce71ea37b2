import "@/components/trusted-types";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PanelApp } from "@/components/panel/panel-app";
import { sayHello } from "@/components/panel/say-hello";

const root = document.getElementById("root");

// As the toolbar's pop-up it is as wide as it makes itself.
if (location.search) document.documentElement.style.width = "360px";

// Until the background knows this iframe, it draws nothing: a hostile page may have embedded it.
void sayHello(location.hash.slice(1)).then((isWelcome) => {
  if (isWelcome && root) {
    createRoot(root).render(
      <StrictMode>
        <PanelApp />
      </StrictMode>,
    );
  }
});
