import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SaidSentence } from "./said.ts";
import { range, some } from "./said.ts";
import { start } from "./question-words.ts";

// Before what one asks for: "can you", "vc pode", "s'il te plaît, tu peux me".
const ASKED = wordSet(
  `can could would u you please pls plz kindly someone somebody anyone puede puedes pueden podes podria podrias podrian
  pode podes podem poderia poderiam podia podias podiam vc vcs voce voces tu usted ustedes alguien alguem me nos m nous moi te se peux pouvez
  pourrais pourriez peut vous qqn quelqu un favor porfa por i get`,
);
const DONE = new Set(["ya", "ja", "deja", "already"]);
const FIRST = wordSet("i we je j eu yo nosotros nous on");
const TO_ME = wordSet("me us moi nous nos m");
const NOT_ASKED = wordSet(
  "that que hug hugs regards love saludo saludos abrazo abrazos abraco abracos bises coucou beijo",
);
// Common words that a library holds all the same, where they are asked for.
const DOCUMENTS = wordSet(
  `minutes document documents documento documentos form template text guide manual list agenda phone telefono telefone
  telephone numero number email correo courriel report reports informe informes rapport rapports relatorio relatorios
  dossier compte tel celular`,
);

/** Whether a word is a document of every day: "form", "minutes". */
export function isDocument({ words }: SaidSentence, at: number): boolean {
  const word = words[at]?.folded ?? "";
  // Those of a clock are none.
  return word === "minutes" ? words[at + 1]?.folded === "of" || words[at - 1]?.folded === "the" : DOCUMENTS.has(word);
}

/** Whether it asks to be given or told something that can be looked for: "me manda a ata", "can u send me the minutes". */
export function requests(said: SaidSentence): boolean {
  const { words, grammar, from, to } = said;
  const folded = (at: number) => words[at]?.folded ?? "";
  if (FIRST.has(folded(from)) || some(said, (at) => NOT_ASKED.has(folded(at)))) return false;
  const named = (after: number) =>
    range(after, to).some((at) => said.known[at] === true || grammar.isContent(at) || isDocument(said, at));
  const led = (at: number) =>
    range(from, at).every((i) => !DONE.has(folded(i)) && (ASKED.has(folded(i)) || grammar.is(i, "joins")));
  return some(said, (at) => {
    if (!led(at)) return false;
    // "Mandé": I did.
    if (/[éí]$/u.test(words[at]?.raw ?? "")) return false;
    if (grammar.is(at, "gives"))
      return (at !== start(said) || TO_ME.has(folded(at + 1)) || !isDone(said, at)) && named(at + 1);
    return helpsToFind(said, at) && named(at + 1);
  });
}

/** "Forward", "share" and "point" may name something: only an article or "me" after them makes them verbs. */
function isDone({ words, grammar }: SaidSentence, at: number): boolean {
  return !grammar.is(at + 1, "joins") && words[at + 1] !== undefined && !TO_ME.has(words[at + 1]?.folded ?? "");
}

/** "Help me find", "ajuda a achar", "aidez-moi à trouver". */
function helpsToFind(said: SaidSentence, at: number): boolean {
  return (
    said.grammar.is(at, "helps") &&
    (range(at + 1, at + 4).some((i) => said.grammar.is(i, "finds")) ||
      range(at + 1, said.to).some((i) => said.known[i] === true))
  );
}

const WHETHER = wordSet("ce whether if si se");

/** Whether it wants to be told: "let me know who", "dime qué", "rappelle-moi ce qu'on a décidé". */
export function wantsToBeTold(said: SaidSentence): boolean {
  const { grammar, from } = said;
  const informs = range(from, Math.min(from + 3, said.to)).find((at) => grammar.is(at, "informs"));
  if (informs === undefined) return false;
  return range(informs + 1, Math.min(informs + 5, said.to)).some(
    (at) => grammar.is(at, "asks") || grammar.is(at, "whens") || WHETHER.has(said.words[at]?.folded ?? ""),
  );
}
