const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What stands before a name and is no part of it, without accents. */
export const ARTICLES = words("the el la los las o a os as le les l");
/** What stands between two who do it together. */
export const JOINING = words("and y e et");
/** What stands between an agency and its country. */
export const OF = words("of de del do da dos das du des la el the d");
/** What stands before who does it, where that comes later. */
export const BY = words("by por pelo pela par");
/** What says outright who it is, before a colon. */
export const NAMING = words("owner owners responsible responsable responsables responsavel responsaveis");
/** Bodies that are called by one word, in any language. */
export const BODIES = words(
  `interpol europol ameripol afripol eurojust frontex unodc unlirec wco oma oas oea secretariat secretaria secretariado
   presidency presidencia`,
);
