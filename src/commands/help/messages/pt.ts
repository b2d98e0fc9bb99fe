import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "help.summary": "Mostrar o que posso fazer, ou como se usa um comando",
  "help.command": "Um comando, como contato buscar",
  "help.intro":
    "Guardo o que {community} perderia entre reuniões: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei.",
  "help.moderators": "O que os moderadores fazem",
  "help.try": "Experimente",
  "help.examples": "Exemplos",
  "help.more": "Digite {command} e um comando para ver o que ele aceita, ou simplesmente me pergunte.",
  "help.more-roles":
    "Sua função aqui é “{role}”; {closed, plural, one {outro comando exige} many {outros # comandos exigem} other {outros # comandos exigem}} outra função.",
  "help.all": "Tudo ({count})",
  "help.audience.caller": "Só você vê a resposta.",
  "help.audience.channel": "O canal inteiro vê a resposta.",
  "name.help": "ajuda",
  "name.command": "comando",
  "title.help": "Ajuda",
};
