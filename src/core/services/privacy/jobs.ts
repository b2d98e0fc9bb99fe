import type { Job } from "../global-search/jobs/job.ts";
import { en } from "./asked/en.ts";
import { es } from "./asked/es.ts";
import { fr } from "./asked/fr.ts";
import { pt } from "./asked/pt.ts";
import type { AskedRights } from "./asked/rights.ts";

const inAll = (right: keyof AskedRights) => ({ en: en[right], es: es[right], pt: pt[right], fr: fr[right] });

/** What people ask for of what is held about them. */
export const privacyJobs: readonly Job[] = [
  { command: "me erase", phrases: inAll("erase"), shows: "me.erase" },
  { command: "me export", phrases: inAll("export"), shows: "me.export" },
  { command: "me held", phrases: inAll("held"), shows: "me.held" },
  { command: "me seen", phrases: inAll("seen"), shows: "me.seen" },
];
