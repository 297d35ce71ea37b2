/** What learning needs of the locator. */
export { absence, absenceNames } from "@/lib/core/anchor/absence";
export { candidatesFor } from "@/lib/core/anchor/candidates";
export { describe } from "@/lib/core/anchor/describe";
export { compareAll, featureNames } from "@/lib/core/anchor/features";
export { viewPage } from "@/lib/core/anchor/page-view";
