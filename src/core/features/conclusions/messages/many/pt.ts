import type { many as reference } from "./en.ts";

export const many: Record<keyof typeof reference, string> = {
  "conclusion.adopt.summary": "Adotar várias conclusões de uma vez",
  "conclusion.adopt.which": "Quais conclusões",
  "conclusion.adopt.confirm": "Sim, adotá-las",
  "conclusion.adopt.shown": "Adotar as {count, number} mostradas",
  "conclusion.adopt.yours": "Adotar as {count, number} que você pode",
  "conclusion.adopt.ask":
    "{count, plural, one {Adotar esta conclusão?} many {Adotar estas # conclusões?} other {Adotar estas # conclusões?}}",
  "conclusion.adopt.all": "{count, plural, one {Sim, adotá-la} many {Sim, adotar as #} other {Sim, adotar as #}}",
  "conclusion.adopt.back": "O que está proposto",
  "conclusion.adopt.done":
    "{count, plural, one {# conclusão adotada} many {# conclusões adotadas} other {# conclusões adotadas}}",
  "conclusion.adopt.left":
    "{count, plural, one {# ficou como está: alguém foi mais rápido, ou não cabe a você adotá-la.} many {# ficaram como estão: alguém foi mais rápido, ou não cabe a você adotá-las.} other {# ficaram como estão: alguém foi mais rápido, ou não cabe a você adotá-las.}}",
  "conclusion.adopt.gone": "Nenhuma delas ainda está proposta, ou não cabe a você adotá-las. Veja a lista de novo.",
  "conclusion.propose-again.summary": "Desfazer a adoção conjunta de conclusões",
  "conclusion.undo.many":
    "{count, plural, one {# conclusão volta a estar proposta.} many {# conclusões voltam a estar propostas.} other {# conclusões voltam a estar propostas.}}",
  "conclusion.undo.left":
    "{count, plural, one {# mudou desde então e fica como está.} many {# mudaram desde então e ficam como estão.} other {# mudaram desde então e ficam como estão.}}",
  "conclusion.list.to": "Concluída até um dia",
  "conclusion.list.due": "Vence até um dia: “sexta”, “fim de março”",
  "conclusion.list.language": "Dita nesse idioma",
  "conclusion.list.lacks": "Ainda sem versão nesse idioma",
  "conclusion.list.lacks.which": "Dizer uma em {language}",
  "conclusion.list.lacks.others":
    "Quais conclusões carecem de versão é para a moderação ver. Uma versão você pode adicionar em qualquer ficha.",
  "conclusion.change.withdrawn": "Retirada",
  "name.lacks": "falta",
  "limit.wordings": "Você propôs muito hoje; os moderadores leem tudo. Pode propor mais a partir de {at}.",
  "conclusion.proposed":
    "Outra pessoa já disse isso nesse idioma. A moderação vai ver a sua redação, e eu aviso o que foi decidido.",
  "conclusion.proposal": "Redação proposta",
  "conclusion.proposal.kind": "redações propostas de conclusões",
  "conclusion.proposal.fact": "Redação em {language}",
  "conclusion.proposal.approved": "A partir de agora diz “{text}”.",
  "conclusion.proposal.rejected": "“{text}” não foi adotada.",
  "conclusion.proposal.told": "A redação que você propôs, “{text}”, foi adotada. Obrigado.",
  "conclusion.proposal.told.changed":
    "A redação que você propôs, “{text}”, foi adotada, com mudanças da moderação. Obrigado.",
  "conclusion.propose.summary": "Corrigir uma redação proposta",
  "title.conclusion.propose": "Mudar uma redação",
  "deliveries.what.notice.conclusion-version": "Aviso sobre: uma redação proposta de uma conclusão",
  "audited.conclusion.propose": "propôs uma redação em outro idioma",
};
