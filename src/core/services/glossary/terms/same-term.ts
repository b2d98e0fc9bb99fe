import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { Db } from "../../store/store.ts";
import type { SaidInLanguages } from "../words/concept.ts";
import { termsByKeys } from "./load-terms.ts";
import { type GlossaryEntry, keysOf } from "./term.ts";

/** A published term that is usually said the same way in one of the languages; undefined where there is none. */
export async function sameTerm(db: Db, community: string, said: SaidInLanguages): Promise<GlossaryEntry | undefined> {
  const usual = usualKeys(said);
  if (usual.length === 0) return undefined;
  const found = await termsByKeys(db, community, usual);
  return found.find((term) => usualKeys(term.said).some((key) => usual.includes(key)));
}

const usualKeys = (said: SaidInLanguages): string[] =>
  LANGUAGES.flatMap((l) => keysOf({ [l]: (said[l] ?? []).slice(0, 1) }));
