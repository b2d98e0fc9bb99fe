import type { SearchGroup } from "../../services/global-search/group.ts";

/** Words that ask for a contact, folded. */
export const CONTACT_HINTS: SearchGroup["hints"] = {
  en: "who whom whose contact contacts phone colleague",
  es: "quien quienes contacto contactos telefono",
  pt: "quem contato contatos",
  fr: "qui joindre telephone",
};

const HINTS = new Set(Object.values(CONTACT_HINTS).flatMap((words) => words.split(" ")));

/** Whether a folded word only says that a contact is asked for. */
export function asksForContact(word: string): boolean {
  return HINTS.has(word);
}
