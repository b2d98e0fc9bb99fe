import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "toy.word.summary": "Montrer le mot du jour ou un autre",
  "toy.word.which": "Quel mot",
  "toy.word.today": "Le mot du jour : {word}",
  "toy.word.other": "Un mot : {word}",
  "toy.word.later.summary": "Publier ici le mot du jour dans une heure",
  "toy.word.later": "Dans une heure je publie ici le mot du jour.",
  "toy.word.delivery": "Un mot du jour",
};
