import { fold } from "../text/fold.ts";
import { SHARING, type Sharing } from "./sharing.ts";

/** What people of the four languages call the labels, folded: by their colours. TLP:WHITE is what CLEAR was called before TLP 2.0. */
const WORDS: Readonly<Record<Sharing, string>> = {
  clear: "clear|white|claro|clara|blanco|blanca|branco|branca|blanc|blanche|clair",
  green: "green|verde|vert|verte",
  amber: "amber|ambar|ambre",
  "amber+strict": "amber+strict|amber strict|ambar estricto|ambar estrito|ambre strict",
  red: "red|rojo|roja|vermelho|vermelha|rouge",
};

const LABELS: ReadonlyMap<string, Sharing> = new Map(
  SHARING.flatMap((label) => WORDS[label].split("|").map((word) => [word, label] as const)),
);

/** The label that a text is, with or without "TLP" before it, by its name or colour in any language of the interface: "TLP:ÁMBAR", "rouge". Undefined for other text. */
export function labelCalled(text: string): Sharing | undefined {
  const word = fold(text).replace(/^tlp\s*[:.-]?\s*/u, "");
  return LABELS.get(word.replace(/\s*\+\s*/u, "+")) ?? LABELS.get(word.replace(/\s*[+-]\s*/u, " "));
}
