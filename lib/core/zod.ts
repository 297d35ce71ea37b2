/**
 * The only place that imports zod. Extension pages forbid `eval`; without `jitless` zod probes for it
 * once and the browser reports a CSP violation (colinhacks/zod, `util.allowsEval`).
 */
import * as z from "zod";

z.config({ jitless: true });

export { z };
