import { wordSet } from "../../kernel/text/word-set.ts";
import type { OtherWording } from "../search/search.ts";

// Words that this field uses for one another, a group a line, folded, in the languages of the interface: a law on weapons is one on
// firearms. They are no translations of each other, so the glossary does not have them.
const GROUPS = ["weapon weapons arms gun guns firearm firearms arma armas arme armes"].map((line) => wordSet(line));
// Of several that a document has, the one that was typed counts.
const LOOSELY = 0.6;

// The police are not all who enforce the law, and a text in English that is for them says so.
const POLICE = wordSet("police policia policial policiais policias policier policiers policiere");
const ENFORCEMENT = ["law", "enforcement"];

// What arms are of: "armas de fuego".
const OF = wordSet("fuego fogo feu");

/** Whether a word says what everything in a library of the field is about, and so tells little of what is asked for. */
export const isOfTheField = (word: string): boolean => OF.has(word) || GROUPS.some((group) => group.has(word));

/** How else words of a question are loosely said in documents of the field. */
export const looseWordings = (tokens: readonly string[]): OtherWording[] =>
  tokens.flatMap((token, at) =>
    GROUPS.filter((group) => group.has(token))
      .flatMap((group) =>
        [...group]
          .filter((word) => word !== token)
          .map((word) => ({ from: at, to: at + 1, words: [word], weight: LOOSELY })),
      )
      .concat(POLICE.has(token) ? [{ from: at, to: at + 1, words: ENFORCEMENT, weight: LOOSELY }] : []),
  );
