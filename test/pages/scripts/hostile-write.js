/** Writes its document anew after loading, as CRMs of the year 2000 do: all listeners go with it. */
import { workOn } from "./form.js";

const again = document.documentElement.outerHTML
  .replace(/<script[^]*?<\/script>/g, "")
  .replace(/<div [^>]*popover[^]*?<\/div>/g, ""); // not what others put there
setTimeout(() => {
  document.open();
  document.write(`<!doctype html>${again}`);
  document.close();
  workOn(document); // a module runs only once in a document
  document.body.dataset["written"] = "yes";
}, 1200);
