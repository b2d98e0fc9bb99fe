import { plainlySaid } from "./plainly-said.ts";

// Not "emergency": ministries and units are called so.
const NAMES = `
  urgent, urgently, very urgent, asap, 24/7
  urgente, urgentemente, muy urgente, con urgencia, de urgencia, urgencia
  muito urgente, com urgência, de urgência, urgência
  en urgence, d'urgence, urgence, très urgent, urgemment
  at night, by night, overnight, out of hours, after hours
  de noche, por la noche, a la noche, en la noche, fuera de horario, fuera de horas
  à noite, de noite, durante a noite, fora do horário, fora de horas
  la nuit, de nuit, pendant la nuit, en dehors des heures`;

/** "Urgent", "urgente", "en urgence", "de noche": whoever answers at any hour helps first. */
export const urgent = plainlySaid("urgent", NAMES);
