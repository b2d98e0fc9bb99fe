import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "toy.word.summary": "Mostrar la palabra del día u otra",
  "toy.word.which": "Qué palabra",
  "toy.word.today": "La palabra del día: {word}",
  "toy.word.other": "Una palabra: {word}",
  "toy.word.later.summary": "Publicar aquí la palabra del día en una hora",
  "toy.word.later": "En una hora publico aquí la palabra del día.",
  "toy.word.delivery": "Una palabra del día",
};
