import { refuse } from "../../../kernel/errors/errors.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import type { Revision } from "../../review/subject.ts";
import type { SaidInLanguages, TermWording } from "../words/concept.ts";
import { termsById } from "./load-terms.ts";
import { readTyped } from "./read-said.ts";
import { countWordings, keysOf, storedSaid } from "./term.ts";

const FIELDS: Readonly<Record<Language, string>> = {
  en: "english",
  es: "spanish",
  pt: "portuguese",
  fr: "french",
};

/** How a suggested term is put right. */
export const termRevision: Revision = {
  command: "term revise",
  by: "term",
  fields: [...Object.values(FIELDS), "definition", "note"],
  called({ t, format }, field) {
    const language = LANGUAGES.find((one) => FIELDS[one] === field);
    if (language !== undefined) return capital(format.languageName(language));
    return t(field === "note" ? "term.note" : "term.definition");
  },
  optional: [...Object.values(FIELDS), "definition", "note"],
  async read({ db, community }, id) {
    const [term] = await termsById(db, community.id, [id]);
    if (!term || term.removed) return undefined;
    return { ...typed(term.said), definition: term.definition ?? "", note: term.note ?? "" };
  },
  shown: (_context, said) => Promise.resolve(said),
  async write({ db, community }, id, { definition = "", note = "", ...given }) {
    const said = readTyped(Object.fromEntries(LANGUAGES.map((language) => [language, given[FIELDS[language]]])));
    if (countWordings(said) < 2) refuse("term.add.few");
    await db.glossaryTerm.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: {
        ...{ said: storedSaid(said), keys: keysOf(said) },
        ...{ definition: definition === "" ? null : definition, note: note === "" ? null : note },
      },
    });
  },
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const typed = (said: SaidInLanguages): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [FIELDS[language], (said[language] ?? []).map(asTyped).join("; ")]));

const asTyped = ({ text, country }: TermWording): string => (country === undefined ? text : `${text} @${country}`);
