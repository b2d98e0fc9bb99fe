import { wordSet } from "../../kernel/text/word-set.ts";
import type { SearchGroup } from "../../services/global-search/group.ts";

/** Words that ask for a contact, folded. */
export const CONTACT_HINTS: SearchGroup["hints"] = {
  en: "who whom whose contact contacts phone telephone colleague",
  es: "quien quienes contacto contactos telefono",
  pt: "quem contato contatos contacto contactos telefone telemovel",
  fr: "qui joindre telephone coordonnees",
};

/** What is said with them and names nobody, folded: how somebody is reached, what they do for whoever asks. */
export const ALONG: NonNullable<SearchGroup["along"]> = {
  en: `call calls ring reach number numbers email mail mobile cell address details expert experts specialist specialists
    handle handles handling deal deals dealing cover covers responsible charge`,
  es: `llamo llamar comunico numero numeros correo email mail celular movil direccion datos experto experta expertos
    perito perita peritos especialista especialistas lleva llevan maneja atiende encarga encargado encargada responsable`,
  pt: `ligo ligar numero numeros email mail celular endereco dados perito perita peritos especialista especialistas
    cuida cuidam trata tratam lida responsavel encarregado encarregada`,
  fr: `appeler appelle numero numeros courriel email mail portable adresse expert experte experts specialiste
    specialistes occupe gere charge chargee responsable`,
};

const ASKING = wordSet([...Object.values(CONTACT_HINTS), ...Object.values(ALONG)].join(" "));

/** Whether a folded word only says that a contact is asked for, and what for. */
export function asksForContact(word: string): boolean {
  return ASKING.has(word);
}
