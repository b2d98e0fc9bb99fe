import type { codes as reference } from "../en/codes.ts";

export const codes: Record<keyof typeof reference, string> = {
  "membership.invite.summary": "Criar um código para que outros sejam membros",
  "title.membership.invite": "Convidar pessoas",
  "membership.invite.uses": "Quantos podem usá-lo (1–200)",
  "membership.invite.days": "Por quantos dias vale (1–90)",
  "membership.invite.role": "Função que dá",
  "membership.invite.country": "País de quem entra com ele",
  "membership.invite.by-server":
    "Você modera pelo cargo “{name}” deste espaço, e isso não pode ser repassado. Criam códigos os que têm aqui a função por si mesmos.",
  "membership.invite.title":
    "{count, plural, one {Um código para uma pessoa} many {Um código para # de pessoas} other {Um código para # pessoas}}",
  "membership.invite.how": "Quem deve entrar me escreve isto, onde outros não leiam:",
  "membership.invite.once":
    "Não posso mostrá-lo de novo. Dá a função “{role}” a quem o digitar, seja quem for: entregue-o só a quem mereça essa confiança. Eu lhe digo quem entrou com ele.",
  "membership.codes.summary": "Mostrar os códigos com que se chega a membro, e anulá-los",
  "title.membership.codes": "Códigos de convite",
  "membership.codes.none": "Agora não há nenhum código.",
  "membership.codes.what":
    "Os próprios códigos não são guardados. Um cujo autor saiu, está suspenso ou já tem função menor não deixa ninguém entrar.",
  "membership.codes.for": "Código para a função “{role}”",
  "membership.codes.by": "criado por {name}",
  "membership.codes.left": "restam {left, number} de {uses, number}",
  "membership.codes.until": "até",
  "membership.codes.used": "esgotado",
  "membership.codes.expired": "vencido",
  "membership.codes.revoked": "anulado",
  "membership.revoke": "Anular",
  "membership.revoke.summary": "Anular um código de convite",
  "membership.revoke.code": "Qual código",
  "membership.revoke.done": "Este código já não deixa ninguém entrar. Quem entrou com ele fica.",
  "membership.revoke.gone": "Esse código já foi anulado, ou não existe mais.",
  "membership.revoke.admins": "Esse código dá a função de moderação: quem o anula é a administração.",
  "membership.join.summary": "Tornar-se membro com um código que lhe deram",
  "title.membership.join": "Usar um código",
  "submit.join": "Usar o código",
  "membership.join.code": "O código que lhe deram",
  "membership.join.wrong": "Este código não deixa ninguém entrar (ou já não deixa). Pergunte a quem o deu a você.",
  "membership.join.shut-out":
    "A moderação fez de você um convidado aqui, e nenhum código muda isso. Você pode pedir para ser membro.",
  "membership.join.already": "Você já está nesta comunidade como {role}. O código não foi usado.",
  "membership.join.done": "Boas-vindas. Você está agora nesta comunidade como {role}.",
  "membership.joined.member": "{name} entrou com um código seu, como membro.",
  "membership.joined.moderator": "{name} passou a moderar por um código seu.",
  "limit.codes": "Hoje você já criou muitos códigos. Nada foi feito. Você pode continuar a partir de {at}.",
  "limit.tries": "Você já tentou vários códigos na última hora. Nada foi feito. Você pode continuar a partir de {at}.",
};
