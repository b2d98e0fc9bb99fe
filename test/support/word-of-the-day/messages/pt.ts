import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "toy.word.summary": "Mostrar a palavra do dia ou outra",
  "toy.word.which": "Qual palavra",
  "toy.word.today": "A palavra do dia: {word}",
  "toy.word.other": "Uma palavra: {word}",
  "toy.word.later.summary": "Publicar aqui a palavra do dia em uma hora",
  "toy.word.later": "Em uma hora publico aqui a palavra do dia.",
  "toy.word.delivery": "Uma palavra do dia",
};
