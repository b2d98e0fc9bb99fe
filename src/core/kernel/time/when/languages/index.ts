import type { Language } from "../../../language/language.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** The vocabulary of every interface language; a language added there does not compile until it has one here. */
export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { en, es, pt, fr };
