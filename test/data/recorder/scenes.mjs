// @ts-check
/** What was done while Chrome recorded. Everything that is typed here is made up. */

/** @typedef {import("./record.mjs").Person} Person */

/**
 * @typedef {object} Scene
 * @property {string} title as typed into the Recorder
 * @property {string} start
 * @property {(person: Person) => Promise<void>} [before] not recorded
 * @property {(person: Person) => Promise<void>} act
 */

const CRM = "http://127.0.0.1:4190/";
const PAGES = "http://127.0.0.1:4180/";

const field = (/** @type {string} */ name) => `e.matches("input,textarea") && e.name === "${name}"`;
const button = (/** @type {string} */ text) =>
  `e.matches("button") && e.textContent.trim() === "${text}"`;

const combobox = (/** @type {string} */ label) =>
  `e.matches("[role=dialog] button[role=combobox]") && e.closest("[role=group]").textContent.startsWith("${label}")`;

/** @param {Person} person */
async function signIn(person) {
  await person.click(field("email"));
  await person.type("admin@example.test");
  await person.click(field("password"));
  await person.type("admin123");
  await person.click(`e.matches("form button[type=submit]")`);
  await person.wait(`e.matches("header nav")`);
}

/** @type {Readonly<Record<string, Scene>>} */
export const scenes = {
  "crm-log-visit": {
    title: "Log a visit",
    start: CRM,
    before: signIn,
    act: async (person) => {
      await person.click(`e.matches("header nav a[href='#/contacts']")`);
      await person.click(`e.matches("main a[href='#/contacts/2/show']")`);
      await person.click(`e.matches("main textarea[name=text]")`);
      await person.type("Visited the Brenner plant, they want line 4 by March 3rd.");
      await person.click(button("Add this note"));
      await person.wait(`e.matches("[data-sonner-toast]")`);
      await person.click(`e.matches("button") && /Add task/.test(e.textContent)`);
      await person.click(`e.matches("[role=dialog] textarea[name=text]")`);
      await person.type("Call Mr Oyelaran on +49 40 5550199");
      await person.click(`e.matches("[role=dialog] button[type=submit]")`);
      await person.wait(`e.matches("[data-sonner-toast]") && /Task/.test(e.textContent)`);
    },
  },
  "crm-new-deal": {
    title: "New opportunity",
    start: CRM,
    act: async (person) => {
      await signIn(person);
      await person.click(`e.matches("header nav a[href='#/deals']")`);
      await person.click(`e.matches("main a[href='#/deals/create']")`);
      await person.click(`e.matches("[role=dialog] input[name=name]")`);
      await person.type("Quillfeather bottling line");
      await person.click(`e.matches("[role=dialog] textarea[name=description]")`);
      await person.type("Ask purchasing@quillfeather.example first.");
      await person.click(combobox("Company"));
      await person.type("Harb");
      await person.click(`e.matches("[role=option]") && /^Harbour/.test(e.textContent.trim())`);
      await person.click(combobox("Category"));
      await person.click(`e.matches("[role=option]") && e.textContent.trim() === "Website design"`);
      await person.click(`e.matches("[role=dialog] input[name=amount]")`);
      await person.type("48250");
      await person.click(`e.matches("[role=dialog] button[type=submit]")`);
      await person.wait(
        `e.matches("main a[href='#/deals/create']") && !document.querySelector("[role=dialog]")`,
      );
    },
  },
  "form-english": {
    title: "Set the next step",
    start: `${PAGES}plain`,
    act: async (person) => {
      await person.click(`e.id === "next-step"`);
      await person.type("Send the revised offer to Zimmerli");
      await person.press("Tab");
      await person.type("51750");
      await person.click(button("Save"));
    },
  },
  "form-chinese": {
    title: "填写下一步",
    start: `${PAGES}plain?lang=zh`,
    act: async (person) => {
      await person.click(`e.id === "next-step"`);
      await person.type("周五前给欧阳经理报价");
      await person.press("Enter");
    },
  },
  "shadow-roots": {
    title: "Next step in web components",
    start: `${PAGES}shadow-open`,
    act: async (person) => {
      await person.click(`e.id === "next-step"`);
      await person.type("Visit Thorvaldsen on site");
      await person.click(button("Save"));
    },
  },
  frames: {
    title: "Next step in a frame",
    start: `${PAGES}frames`,
    act: async (person) => {
      await person.click(`e.id === "next-step"`);
      await person.type("Send samples to Wachowiak");
      await person.click(button("Save"));
    },
  },
};
