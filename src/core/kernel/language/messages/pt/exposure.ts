import type { exposure as reference } from "../en/exposure.ts";

export const exposure: Record<keyof typeof reference, string> = {
  "exposure.told":
    "{total, plural, one {# conclusão de uma reunião que não é para todos podia ser lida por todos os membros.} many {# conclusões de reuniões que não são para todos podiam ser lidas por todos os membros.} other {# conclusões de reuniões que não são para todos podiam ser lidas por todos os membros.}} {posted, plural, =0 {Nenhum resumo publicou algo disso em um canal.} one {# foi publicada em canais por resumos: isso não posso retirar.} many {# foram publicadas em canais por resumos: isso não posso retirar.} other {# foram publicadas em canais por resumos: isso não posso retirar.}} Agora só quem pode ver uma reunião vê o que ela concluiu. Veja o que é e onde foi publicado.",
  "exposure.show": "Ver o que e onde",
  "exposure.summary": "Listar conclusões que podiam ser lidas por mais gente do que suas reuniões abrangem",
  "exposure.title":
    "{total, plural, =0 {Nenhuma conclusão está aberta a gente demais} one {# conclusão esteve aberta a gente demais} many {# conclusões estiveram abertas a gente demais} other {# conclusões estiveram abertas a gente demais}}",
  "exposure.none":
    "Não resta nada a resolver. O que uma reunião conclui é tão reservado quanto a reunião: com o rótulo dela e para quem ela convida. Se algo tivesse ficado aberto a mais gente, apareceria aqui.",
  "exposure.why":
    "O que uma reunião concluía ficava aberto a todos os membros, qualquer que fosse o rótulo da reunião e quem ela convidasse. Isso já está fechado. O que um resumo publicou não posso retirar: apague você mesmo no canal e depois pressione “Resolvida”. Um resumo publica muitas conclusões em uma mensagem; o dia é o da publicação.",
  "exposure.withdrawn": "Foi retirada desde então.",
  "exposure.label": "Rótulo, antes → agora",
  "exposure.same": "{label}, como antes",
  "exposure.readers": "Quem a vê agora",
  "exposure.readers.invited": "quem a reunião convida por nome, país ou tema, quem a conduz e os moderadores",
  "exposure.posts": "Publicada por resumos",
  "exposure.posts.none": "em lugar nenhum: só esteve em listas e buscas",
  "exposure.done": "Resolvida",
  "exposure.done.summary": "Tirar da lista conclusões que podiam ser lidas por gente demais",
  "exposure.done.all": "Todas as {total, number} estão resolvidas",
  "exposure.done.ask": "{total, plural, one {Tirar isto da lista?} many {Tirar todas as # da lista?} other {Tirar todas as # da lista?}}",
  "exposure.done.check": "Depois não poderei mais dizer onde foi publicado: apague antes essas publicações. Isto não pode ser desfeito.",
  "exposure.done.confirm": "Sim, está resolvido",
  "exposure.done.what":
    "{total, plural, one {# conclusão saiu da lista.} many {# conclusões saíram da lista.} other {# conclusões saíram da lista.}} Isso fica no registro de auditoria.",
  "exposure.done.left": "O que resta ({left, number})",
  "exposure.back": "Voltar à lista",
  "exposure.seen": "Alguém já resolveu isso: não está mais na lista.",
};
