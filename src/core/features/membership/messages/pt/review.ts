import type { review as reference } from "../en/review.ts";

export const review: Record<keyof typeof reference, string> = {
  "membership.asks": "Pede para ser membro",
  "membership.listed": "domínio da lista",
  "membership.card.agency": "Órgão ou repartição",
  "membership.card.email": "E-mail funcional",
  "membership.card.reason": "Motivo",
  "membership.domain": "Domínio do e-mail",
  "membership.domain.listed": "está na lista",
  "membership.domain.unlisted": "não está na lista",
  "membership.domain.looks-like":
    "O e-mail é de {domain}, que só se parece com {listed}, que está na lista. É outro domínio.",
  "membership.account": "Conta",
  "membership.asked": "Pedido feito",
  "membership.lost": "não pode mais ser lido",
  "membership.unchecked":
    "Ninguém verificou que o e-mail é da pessoa: eu não envio e-mails. Antes de aprovar, pergunte a ela por um meio que você conheça.",
  "membership.in-directory": "No diretório:",
  "membership.not-in-directory": "Ninguém no diretório tem esse nome.",
  "membership.by-email": "tem esse e-mail",
  "membership.by-name": "tem esse nome",
  "membership.by-alike": "tem um nome que só se parece com esse",
  "membership.looks-like": "Alguém aqui tem esse nome, ou um que se parece com ele: {others}.",
  "membership.made-guest": "A moderação já tornou esta pessoa convidada.",
  "membership.is-suspended": "Esta pessoa está suspensa.",
  "membership.by-now": "Esta pessoa já tem a função “{role}”.",
  "membership.suspended": "{name} está com suspensão. Encerre-a primeiro e aprove depois.",
  "membership.was-approved": "Foi aprovado",
  "membership.rejected-for": "Não foi aceito: {reason}",
  "membership.gone":
    "Esse pedido não existe mais: foi mudado, retirado ou decidido há muito tempo. {command} mostra o que há.",
  "membership.approved": "{name} já é membro, e é avisado.",
  "membership.rejected": "{name} fica como estava, e é avisado do motivo.",
  "membership.reopened": "O pedido de {name} volta a aguardar revisão. Quem era membro por ele volta a ser convidado.",
  "membership.reopen.higher": "{name} já tem a função “{role}”, que alguém lhe deu depois. Mude-a com {command}.",
  "membership.told.approved": "Você já é membro: encontra contatos, reuniões e o que foi acordado.",
  "membership.told.rejected": "O seu pedido para ser membro não foi aceito. O motivo: {reason}",
  "membership.asks-you": "A moderação pergunta sobre seu pedido para ser membro: {reason}",
  "membership.asked-for-changes":
    "{name} recebe um aviso e, de novo, o formulário. Quando o enviar, o pedido volta a seu lugar na fila.",
  "membership.told.again": "{name} respondeu sobre seu pedido para ser membro, que volta a aguardar uma decisão.",
  "membership.told.reopened":
    "O que se decidiu sobre seu pedido para ser membro foi desfeito. A moderação decide de novo; até lá você é convidado.",
  "membership.was-asked": "Foram pedidas mudanças: {reason}",
  "membership.card.name": "Nome",
  "membership.card.changed": "{what} (mudou)",
};
