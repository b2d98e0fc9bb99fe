import { plainlySaid } from "./plainly-said.ts";

// Not "emergency": ministries and units are called so.
const NAMES = `
  urgent, urgently, very urgent, asap, 24/7
  urgente, urgentemente, muy urgente, con urgencia, de urgencia, urgencia
  muito urgente, com urgência, de urgência, urgência
  en urgence, d'urgence, urgence, très urgent, urgemment`;

/** "Urgent", "urgente", "en urgence": whoever answers at any hour helps first. */
export const urgent = plainlySaid("urgent", NAMES);
