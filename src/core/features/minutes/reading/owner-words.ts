import { wordSet } from "../../../kernel/text/word-set.ts";

/** What stands before a name and is no part of it, without accents. */
export const ARTICLES = wordSet("the el la los las o a os as le les l");
/** What stands between two who do it together. */
export const JOINING = wordSet("and y e et");
/** What stands between an agency and its country. */
export const OF = wordSet("of de del do da dos das du des la el the d");
/** What stands before who does it, where that comes later. */
export const BY = wordSet("by por pelo pela par");
/** What says outright who it is, before a colon. */
export const NAMING = wordSet("owner owners responsible responsable responsables responsavel responsaveis");
/** Bodies that are called by one word, in any language. */
export const BODIES = wordSet(
  `interpol europol ameripol afripol eurojust frontex unodc unlirec wco oma oas oea secretariat secretaria secretariado
   presidency presidencia`,
);
