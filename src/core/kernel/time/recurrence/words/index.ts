import type { Language } from "../../../language/language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { RuleWords } from "./vocabulary.ts";

/** How each language of the interface says that something repeats. */
export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { en, es, pt, fr };
