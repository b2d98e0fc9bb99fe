import { wordSet } from "../../kernel/text/word-set.ts";
import type { SearchGroup } from "../../services/global-search/group.ts";

const WHO: SearchGroup["hints"] = {
  en: "who whom whose contact contacts phone telephone colleague",
  es: "quien quienes contacto contactos telefono",
  pt: "quem contato contatos telefone telemovel",
  fr: "qui joindre telephone coordonnees",
};

// They ask for somebody, and may stand in a post, too.
const EXPERTS = "expert experts specialist specialists";
const PERITOS = "experto experta expertos perito perita peritos especialista especialistas";
const EXPERTES = "experte expertes specialiste specialistes";

/** Words that ask for a contact, folded: for somebody, or for how they are reached. */
export const CONTACT_HINTS: SearchGroup["hints"] = {
  en: `${WHO.en} ${EXPERTS}`,
  es: `${WHO.es} ${PERITOS}`,
  pt: WHO.pt,
  fr: `${WHO.fr} ${EXPERTES}`,
};

/** What is said with them and names nobody, folded: "call" alone is also a meeting, "number" also a law's. */
export const ALONG: NonNullable<SearchGroup["along"]> = {
  en: `call calls calling phone phoning ring reach contacting number numbers email mail mobile cell address details handle handles handling deal deals dealing
    cover covers responsible charge speak speaks`,
  es: `llama llame llamen llamas llamo llamar llamarle llamarlo llamarla telefonear contactar contacta contacte hablo hablar comunico numero numeros correo email mail movil direccion datos habla hablan hable lleva
    llevan maneja atiende encarga encargado encargada responsable`,
  pt: `liga ligue ligo ligar telefonar telefone chama chame chamar contatar contactar falo falar numero numeros email mail celular endereco dados fala falam fale cuida cuidam trata tratam
    lida responsavel encarregado encarregada`,
  fr: `appeler appelle appelez appelons telephoner contacter parler numero numeros courriel email mail portable adresse parle parlent occupe gere charge chargee
    responsable`,
};

const ASKING = wordSet([...Object.values(CONTACT_HINTS), ...Object.values(ALONG)].join(" "));

/** Whether a folded word only says that a contact is asked for, and what for. */
export function asksForContact(word: string): boolean {
  return ASKING.has(word);
}
