import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";

const NAMES = `
  point of contact, single point of contact, national point of contact, contact point, national contact point,
  focal point, national focal point, liaison point, spoc, poc
  punto de contacto, punto de contacto unico, punto unico de contacto, punto de contacto nacional, punto nacional de contacto,
  punto focal, punto focal nacional, punto de enlace, enlace nacional
  ponto de contato, ponto de contacto, ponto de contato unico, ponto unico de contato, ponto de contato nacional,
  ponto nacional de contato, ponto focal, pontos focais, ponto focal nacional, pontos focais nacionais
  point de contact unique, point unique de contact, point de contact national, points de contact nationaux, point focal,
  points focaux, point focal national, correspondant national, correspondants nationaux`;

const known = lexicon(
  NAMES.split(/[,\n]/u)
    .map((name) => ({ name: name.trim(), value: undefined }))
    .filter(({ name }) => name !== ""),
  inOtherNumber,
);

/** "Point of contact", in the languages of the interface: who is named for a subject. */
export const pointsOfContact: Recogniser = (words) =>
  known.find(words).map(({ from, to }) => ({
    from,
    to,
    meaning: { name: "poc", values: ["any"] },
    asWords: false,
  }));
