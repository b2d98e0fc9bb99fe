import type { help as reference } from "../en/help.ts";

export const help: Record<keyof typeof reference, string> = {
  "help.summary": "Mostrar o que posso fazer, ou como se usa um comando",
  "help.command": "Um comando, como contact find",
  "help.title": "O que posso fazer",
  "help.intro": "Guardo o que {community} perderia entre reuniões: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei.",
  "help.family.meeting": "Reuniões, quem participa e suas atas",
  "help.family.poll": "Votações para encontrar uma data",
  "help.family.community": "Esta comunidade e seus espaços",
  "help.family.me": "O que você escolheu aqui, seus lembretes, calendário e contas",
  "help.try": "Experimente",
  "help.examples": "Exemplos",
  "help.more": "Digite /help e um comando para ver suas opções e mais exemplos.",
  "help.more-roles":
    "Digite /help e um comando para ver suas opções e mais exemplos. Sua função aqui é “{role}”; {closed, plural, one {outro comando exige} many {outros # comandos exigem} other {outros # comandos exigem}} outra função.",
  "help.audience.caller": "Só você vê a resposta.",
  "help.audience.channel": "O canal inteiro vê a resposta.",
  "help.form": "Preencher o formulário",
};
