import type { conclusion as reference } from "../en/conclusion.ts";

export const conclusion: Record<keyof typeof reference, string> = {
  "conclusion.text": "O que foi concluído",
  "conclusion.meeting": "Reunião",
  "conclusion.pillar": "Pilar do programa",
  "conclusion.topic": "Tema",
  "conclusion.country": "País",
  "conclusion.since": "Desde um dia ou há tanto tempo (2 semanas)",
  "conclusion.add.summary": "Registrar o que foi acordado, para as listas e o próximo resumo",
  "conclusion.add.title": "Conclusão registrada",
  "conclusion.add.clearance":
    "Este canal também é lido por pessoas de fora da comunidade, e as conclusões são para a comunidade (TLP:GREEN). Registre-a em outro canal.",
  "conclusion.add.digest-here": "Sairá no próximo resumo deste canal:",
  "conclusion.add.digest": "Sairá no próximo resumo da comunidade:",
  "conclusion.add.no-digest": "Nenhum resumo está programado; /conclusion list a mostra.",
  "conclusion.list.summary": "Listar o que foi concluído, do mais recente ao mais antigo",
  "conclusion.list.title": "{total, plural, =0 {Nenhuma conclusão} one {# conclusão} many {# conclusões} other {# conclusões}}",
  "conclusion.list.none":
    'Nada foi concluído aqui ainda. Registre a primeira conclusão enquanto está fresca, como em: /conclusion add "Todo pedido de rastreamento leva uma fotografia de todas as marcas."',
  "conclusion.list.nothing": "Nenhuma conclusão atende a tudo isso.",
  "conclusion.list.all": "Todas as conclusões ({total, number})",
  "conclusion.list.record": "Registrar uma conclusão",
  "conclusion.item": "Conclusão",
  "conclusion.withdraw.summary": "Retirar uma conclusão",
  "conclusion.withdraw.title": "Conclusão retirada",
  "conclusion.withdraw.done": "“{text}” não aparece mais em listas nem em resumos.",
  "conclusion.withdraw.other": "Só quem registrou uma conclusão, ou um moderador, pode retirá-la.",
  "conclusion.withdraw.twice": "Essa conclusão já foi retirada.",
};
