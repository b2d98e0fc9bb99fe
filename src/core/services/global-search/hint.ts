import { fold } from "../../kernel/text/fold.ts";

/** The groups of a search over everything, in the order in which they stand where nothing else decides. */
export const GROUPS = ["contacts", "resources", "conclusions", "meetings"] as const;
export type GroupName = (typeof GROUPS)[number];

// Words that say what kind of thing is asked for, folded, in the languages of the interface; not names of topics.
const WORDS: Readonly<Record<GroupName, string>> = {
  contacts: "who whom whose contact contacts phone colleague quien quienes contacto contactos telefono quem contato contatos qui joindre telephone",
  resources:
    "resource resources library law laws treaty ruling guide recurso recursos biblioteca ley leyes tratado sentencia guia lei leis decisao ressource ressources bibliotheque loi lois traite arret",
  conclusions:
    "conclusion conclusions concluded agree agreed agreement decide decided conclusiones acordamos acordado acordo acuerdo acuerdos decidimos concluimos conclusao conclusoes combinamos convenu convenus accord decide conclu",
  meetings: "meeting meetings meet when reunion reuniones cuando reuniao reunioes quando encontro reunions quand rencontre",
};

const BY_WORD = new Map(GROUPS.flatMap((group) => WORDS[group].split(" ").map((word) => [word, group] as const)));

// What goes with such words and names nothing either.
const ALONG = new Set(
  "next upcoming last latest recent proxima proximo proximas proximos siguiente ultima ultimo prochain prochaine prochaines dernier derniere lieu".split(" "),
);

/** Which kind of thing the first such word of a question asks for. */
export function hintOf(words: string): GroupName | undefined {
  return wordsOf(words)
    .map((word) => BY_WORD.get(word))
    .find((group) => group !== undefined);
}

// "Whom can I call?" asks for a person; otherwise a call is a meeting's name.
const CALLING = new Set("call ring llamo llamar ligo ligar appeler appelle".split(" "));

/** Whether a folded word of a question for that kind says what kind is asked for, or goes with such a word, and names nothing itself. */
export function isHint(word: string, asked: GroupName | undefined): boolean {
  return BY_WORD.has(word) || ALONG.has(word) || (asked === "contacts" && CALLING.has(word));
}

/** Whether a folded word says that this kind of thing is asked for. */
export function isHintOf(word: string, group: GroupName | undefined): boolean {
  return group !== undefined && BY_WORD.get(word) === group;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
