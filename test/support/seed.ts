import fc from "fast-check";
import "./all-messages.ts";

// What decides whether a change lands does not depend on chance. `npm run explore` tries other seeds for as long as asked.
const FIXED = 20_261_126;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["RAPPORTEUR_SEED"] ?? FIXED) });
