/**
 * A Salesforce-like record page. Synthetic shadow has to patch the DOM before the engine starts. The
 * templates are written as LWC's compiler would write them, so that no compiler is needed here.
 */
import "./lwc-synthetic-shadow.js";
const engine = "./lwc-engine-dom.js"; // served by ../lwc.mjs, so no file that types could come from
const lwc = await import(engine);

const { LightningElement, createElement, registerComponent, registerDecorators, registerTemplate } =
  lwc;
const zh = document.documentElement.lang === "zh-CN";

/** @param {(api: any, component: any, slots: any, context: any) => unknown[]} render */
function template(render) {
  const made = Object.assign(render, { stylesheets: [] });
  return registerTemplate(made);
}

function component(
  /** @type {any} */ Class,
  /** @type {unknown} */ tmpl,
  /** @type {string} */ sel,
) {
  return registerComponent(Class, { tmpl, sel, apiVersion: 67 });
}

class LightningInput extends LightningElement {
  label = "";
  name = "";
}
registerDecorators(LightningInput, {
  publicProps: { label: { config: 0 }, name: { config: 0 } },
});
const Input = component(
  LightningInput,
  template((api, { label, name }) => [
    api.h("label", { key: 0, attrs: { for: api.gid("input") } }, [api.t(label)]),
    api.h("input", { key: 1, attrs: { id: api.gid("input"), name, autocomplete: "off" } }, []),
  ]),
  "lightning-input",
);

class RecordForm extends LightningElement {
  saved = "";
  save() {
    setTimeout(() => {
      this.saved = zh ? "已保存" : "Saved";
    }, 80);
  }
}
registerDecorators(RecordForm, { fields: ["saved"] });
const Form = component(
  RecordForm,
  template((api, component_, _slots, context) => {
    context.save ??= api.b(component_.save);
    return [
      api.h("h2", { key: 0 }, [api.t(zh ? "编辑商机" : "Edit opportunity")]),
      api.c("lightning-input", Input, {
        key: 1,
        props: { label: zh ? "下一步" : "Next step", name: "nextStep" },
      }),
      api.h("button", { key: 2, attrs: { type: "button" }, on: { click: context.save } }, [
        api.t(zh ? "保存" : "Save"),
      ]),
      api.h("p", { key: 3, attrs: { role: "status" } }, [api.t(component_.saved)]),
    ];
  }),
  "record-form",
);

document.querySelector("main")?.append(createElement("record-form", { is: Form }));
