import type { requests as reference } from "../en/requests.ts";

export const requests: Record<keyof typeof reference, string> = {
  "membership.show.summary": "Mostrar se você é membro e em que pé está seu pedido",
  "title.membership.show": "Sua participação",
  "membership.item": "Pedido",
  "membership.request.summary": "Pedir para ser membro desta comunidade",
  "title.membership.request": "Pedir para ser membro",
  "submit.send-request": "Enviar o pedido",
  "membership.name": "Seu nome",
  "membership.agency": "Seu órgão ou repartição",
  "membership.country": "País",
  "membership.email": "Seu e-mail funcional",
  "membership.reason": "Por que você quer ser membro",
  "membership.email.kept": "E-mail funcional (vazio: como antes)",
  "membership.reason.kept": "Motivo (vazio: como antes)",
  "membership.request.open":
    "Você já pediu, e a moderação vai ver. {command} mostra em que pé está; ali você muda ou retira o pedido.",
  "membership.request.done": "Obrigado. A moderação decide, e eu lhe direi o resultado.",
  "membership.already": "Você já está nesta comunidade como {role}: não há o que pedir.",
  "membership.unknown":
    "A comunidade não conhece esta conta, por isso ela não pode ser de um membro. Fale com a moderação.",
  "membership.limited":
    "Esta conta foi ligada e espera a confirmação de um administrador. Até lá, não pode pedir para ser membro nem usar um código.",
  "membership.change.summary": "Mudar o que você disse para ser membro",
  "title.membership.change": "Mudar seu pedido",
  "membership.change": "Mudar…",
  "membership.change.done": "Mudado. Quem decide vê o que você diz agora.",
  "membership.change.none": "Nenhum pedido seu aguarda decisão: não há o que mudar nem retirar.",
  "membership.change.lost": "O que você escreveu não pode mais ser lido. Preencha de novo o e-mail e o motivo.",
  "membership.withdraw": "Retirar",
  "membership.withdraw.summary": "Retirar seu pedido para ser membro",
  "membership.withdraw.confirm": "Retirá-lo agora",
  "membership.withdraw.ask": "Retirar seu pedido?",
  "membership.withdraw.what": "O que você escreveu nele é apagado. Você pode pedir de novo.",
  "membership.keep": "Manter o pedido",
  "membership.withdraw.done": "Retirado. O que você escreveu nele foi apagado.",
  "membership.guest":
    "Você é convidado aqui: encontra o que é compartilhado com todos. Membros encontram também contatos e reuniões.",
  "membership.waiting": "Você pediu para ser membro, e a moderação vai ver. Pedido feito:",
  "membership.who-reads":
    "Isto é lido por você e pela moderação. O e-mail e o motivo são guardados cifrados, e fica registrado que alguém abriu o e-mail.",
  "membership.was-rejected": "Seu pedido para ser membro não foi aceito. O motivo: {reason}",
  "membership.is": "Você está nesta comunidade como {role}.",
  "membership.role": "Papel",
  "membership.role.since": "Neste papel desde",
  "membership.role.by": "Dado por",
  "membership.here.since": "Aqui desde",
  "membership.by.code": "um código que você digitou",
  "membership.by.standing": "o que a plataforma indica de você",
  "membership.have-code": "Tenho um código…",
  "limit.requests":
    "Hoje você já pediu, ou mudou o que disse, muitas vezes. Nada foi feito. Você pode continuar a partir de {at}.",
};
