import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "help.summary": "Mostrar o que posso fazer, ou como se usa um comando",
  "help.command": "Um comando, como contact find",
  "help.intro":
    "Guardo o que {community} perderia entre reuniões: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei.",
  "help.try": "Experimente",
  "help.examples": "Exemplos",
  "help.more": "Digite {command} e um comando para ver suas opções e mais exemplos.",
  "help.more-roles":
    "Digite {command} e um comando para ver suas opções e mais exemplos. Sua função aqui é “{role}”; {closed, plural, one {outro comando exige} many {outros # comandos exigem} other {outros # comandos exigem}} outra função.",
  "help.audience.caller": "Só você vê a resposta.",
  "help.audience.channel": "O canal inteiro vê a resposta.",
  "help.form": "Preencher o formulário",
};
