import type { joining as reference } from "./en.ts";

/** Quem não tem contato adiciona o seu, ou diz qual é. */
export const joining: Record<keyof typeof reference, string> = {
  "contact.me.none": "Ainda não há um contato seu. Para adicioná-lo, ou dizer qual é: {command}",
  "contact.own.missing": "Nenhum contato do diretório é seu ainda, por isso ninguém encontra você lá.",
  "contact.join.summary": "Adicionar a sua própria ficha de contato ao diretório",
  "title.contact.join": "Adicionar minha ficha",
  "contact.join.done": "Pronto: você está no diretório. A sua ficha diz que você a verificou hoje.",
  "contact.join.done.looked-at":
    "Pronto: você está no diretório. A moderação vai conferir a sua ficha e verificá-la; até lá ela diz apenas que você a confirmou.",
  "contact.join.have": "Você já tem uma ficha de contato. Para mudá-la: {command}",
  "contact.join.other": "Não, adicionar a minha",
  "contact.joined.kind": "contatos que alguém adicionou",
  "contact.joined.asks": "{name} adicionou este contato como seu",
  "contact.joined.approved": "“{title}” está verificado. Quem o adicionou é avisado.",
  "contact.joined.turned-down": "“{title}” fica, sem ser verificado. Quem o adicionou é informado do motivo.",
  "contact.joined.told.approved": "A moderação conferiu a sua ficha de contato e a verificou.",
  "contact.joined.asks-you": "A moderação pede que você mude a sua ficha de contato: {reason}",
  "contact.own.told.reopened": "O que se decidiu sobre o contato “{title}” foi desfeito: a moderação decide de novo.",
  "contact.joined.told.rejected":
    "A moderação conferiu a sua ficha de contato e não a verificou: {reason} Para corrigi-la: {command}",
  "contact.claim.summary": "Dizer que um contato é você",
  "contact.claim.title": "É você?",
  "contact.claim.ask": "No diretório há alguém que pode ser você: {who} ({country}).",
  "contact.claim.is": "Sou eu",
  "contact.claim.done": "A moderação vai verificar se {name} é você; eu aviso o que responder. Até lá nada muda.",
  "contact.claim.waits":
    "Você disse que {name} é você; a moderação ainda não verificou isso. Eu aviso o que responder.",
  "contact.claim.yours": "Agora é seu. Diga se está certo.",
  "contact.claim.withdraw": "Retirar",
  "contact.claim.taken-back": "Retirado: ninguém mais verifica se {name} é você.",
  "contact.claim.none": "Nada do que você disse deste contato espera mais.",
  "contact.claim.taken": "{name} já é o contato de alguém, por isso não pode passar a outra pessoa.",
  "contact.claim.looked-at":
    "A moderação já tem de verificar de quem é este contato. Peça de novo quando estiver decidido.",
  "contact.claim.other":
    "A moderação já tem de verificar se outro contato é você. Espere por isso, ou retire o pedido: {command}",
  "contact.claim.rejected":
    "A moderação já verificou isso e disse que não é você. Se não for assim, fale com um moderador.",
  "contact.claim.away": "{name}, que disse isso, não está mais aqui.",
  "contact.claim.asked": "Um moderador perguntou algo a você sobre isso. Para responder: {command}",
  "contact.claim.asked-of": "Você disse que {name} é você. Antes de concordar, um moderador pergunta:",
  "contact.claim.asks-you": "Você disse que {title} é você. Um moderador pergunta: {reason}",
  "contact.claim.answer": "Responder",
  "contact.claim.told.answered": "Quem diz que {title} é seu respondeu ao que você perguntou.",
  "contact.answer.summary": "Responder ao que um moderador pergunta de um contato que você diz ser você",
  "title.contact.answer": "Responder",
  "contact.answer.what": "A sua resposta",
  "contact.claim.kind": "de quem são os contatos",
  "contact.claim.asks": "{name} diz que este contato é seu",
  "contact.claim.approved": "“{title}” é agora de quem disse isso, que é avisado.",
  "contact.claim.turned-down": "“{title}” continua sem ser de ninguém. Quem disse que é seu é informado do motivo.",
  "contact.claim.told.approved":
    "A moderação concordou: {title} é a sua ficha de contato. Confira se está certa: {command}",
  "contact.claim.told.rejected":
    "A moderação não concordou que {title} seja você: {reason} Para adicionar a sua: {command}",
  "deliveries.what.notice.own-contact": "Aviso sobre: o próprio contato",
  "audited.contact.join": "adicionou o próprio contato",
  "audited.contact.claim": "disse que um contato é seu",
  "audited.contact.claim.answer": "respondeu ao que lhe foi perguntado de um contato que diz seu",
  "audited.contact.claim.own": "tornou seu um contato",
  "audited.contact.claim.withdraw": "deixou de dizer que um contato é seu",
};
