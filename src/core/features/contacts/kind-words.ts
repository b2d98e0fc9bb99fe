import { wordSet } from "../../kernel/text/word-set.ts";
import type { SearchGroup } from "../../services/global-search/group.ts";

/** Words that ask for a contact, folded: for somebody, or for how they are reached. */
export const CONTACT_HINTS: SearchGroup["hints"] = {
  en: "who whom whose contact contacts phone telephone colleague",
  es: "quien quienes contacto contactos telefono",
  pt: "quem contato contatos telefone telemovel",
  fr: "qui joindre telephone coordonnees",
};

/** What is said with them and names nobody, folded: "call" alone is also a meeting, "number" also a law's. */
export const ALONG: NonNullable<SearchGroup["along"]> = {
  en: `call calls ring number numbers email mail mobile cell address details handle handles handling deal deals dealing
    cover covers responsible charge speak speaks expert experts specialist specialists`,
  es: `llamo llamar hablo hablar comunico numero numeros correo email mail movil direccion datos habla hablan hable lleva llevan maneja atiende
    encarga encargado encargada responsable experto experta expertos perito perita peritos especialista
    especialistas`,
  pt: `ligo ligar falo falar numero numeros email mail celular endereco dados fala falam fale cuida cuidam trata tratam lida responsavel
    encarregado encarregada perito perita peritos especialista especialistas`,
  fr: `appeler appelle parler numero numeros courriel email mail portable adresse parle parlent occupe gere charge chargee responsable expert experte
    experts specialiste specialistes`,
};

const ASKING = wordSet([...Object.values(CONTACT_HINTS), ...Object.values(ALONG)].join(" "));

/** Whether a folded word only says that a contact is asked for, and what for. */
export function asksForContact(word: string): boolean {
  return ASKING.has(word);
}
