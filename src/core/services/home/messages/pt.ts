import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "home.summary": "Mostrar seu início: reuniões, revisões, sugestões, preferências",
  "home.show": "Início",
  "home.guest": "Você é convidado aqui: encontra o que é compartilhado com todos. A moderação pode torná-lo membro.",
  "home.support":
    "Não consegue seguir, ou algo está errado? {command} diz o que sei fazer, e estas pessoas cuidam da comunidade:",
  "home.support.somebody":
    "Não consegue seguir, ou algo está errado? {command} diz o que sei fazer; para o resto, pergunte à moderação.",
};
