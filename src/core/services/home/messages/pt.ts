import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "home.summary": "Mostrar seu início: reuniões, revisões, sugestões, preferências",
  "home.show": "Início",
  "home.ask": "O que você pode perguntar",
  "home.ask.how": "Mencione-me ou escreva-me com uma pergunta, ou aperte uma destas:",
  "home.ask.contact": "Buscar um contato",
  "home.ask.resource": "Buscar uma lei ou guia",
  "home.guest": "Você é convidado aqui: encontra o que é compartilhado com todos. A moderação pode torná-lo membro.",
};
