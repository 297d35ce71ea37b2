/** Web components, one in the other, as CRMs built on them have: open or closed all the way down. */
import { workOn } from "./form.js";

const mode =
  document.querySelector("[data-mode]")?.getAttribute("data-mode") === "open" ? "open" : "closed";
const style = ":host{display:block}label,form{display:grid;gap:8px;max-width:420px}";

customElements.define(
  "crm-card",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode });
      root.innerHTML = `<style>${style}</style><crm-form></crm-form>`;
      const form = root.querySelector("crm-form");
      const template = this.querySelector("template");
      if (form && template) form.append(template.content.cloneNode(true));
      root.append(document.createElement("slot"));
    }
  },
);
customElements.define(
  "crm-form",
  class extends HTMLElement {
    connectedCallback() {
      queueMicrotask(() => {
        const root = this.attachShadow({ mode });
        root.innerHTML = `<style>${style}</style>`;
        root.append(...this.childNodes);
        workOn(root);
        const opener = root.querySelector("[data-opens]");
        const dialog = root.getElementById(opener?.getAttribute("data-opens") ?? "");
        if (!(dialog instanceof HTMLDialogElement)) return;
        opener?.addEventListener("click", () => dialog.showModal());
        dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
      });
    }
  },
);
