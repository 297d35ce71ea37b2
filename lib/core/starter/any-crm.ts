import { maskAddress } from "../recording/masked-address";
import { proposedPages } from "../recording/proposed-pages";
import { slug } from "../recording/slug";
import { crmUrl } from "./crm-address";
import { PLACEHOLDER, readStarter } from "./starter";
import type { Starter } from "./starter";

/**
 * A starter for a CRM that there is none for, made of the address of one open record: it knows the page
 * that this shows. The others are learned when a process is recorded there, or written in the file.
 *
 * @param text as copied from the address bar; of what is no address the start page is made.
 */
export function anyCrm(text: string): Starter {
  const url = crmUrl(text) ?? new URL(PLACEHOLDER);
  const proposed = proposedPages([]);
  const address = maskAddress(url.href);
  if (address) proposed.idOf({ page: null, address });
  const host = url.hostname;
  return readStarter({
    handrail: 1,
    id: slug(host) || "crm",
    version: 1,
    title: { en: `Our processes in ${host}`, "zh-CN": `我们在 ${host} 里的流程` },
    departments: [{ id: "sales", name: { en: "Sales", "zh-CN": "销售部" } }],
    sites: proposed.sites.map((site) => ({ ...site, origins: [PLACEHOLDER] })),
    processes: [],
  });
}
