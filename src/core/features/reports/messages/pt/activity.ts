import type { activity as reference } from "../en/activity.ts";

export const activity: Record<keyof typeof reference, string> = {
  "activity.summary": "Ver em números o que a comunidade fez em alguns meses",
  "title.community.activity": "O que fizemos",
  "activity.since": "Desde o mês deste dia",
  "activity.until": "Até o mês deste dia",
  "activity.list": "No chat",
  "activity.moderators": "A imagem e a tabela são para a moderação. Sem formato você vê os números que são para você.",
  "activity.ready": "O que a comunidade fez, {label} em cada página.",
  "activity.order": "O primeiro mês vem depois do último. Dê-os ao contrário.",
  "activity.many": "São mais de {most, number} meses. Escolha um tempo mais curto.",
  "activity.file": "O que a comunidade fez, {label}",
  "activity.months": "Meses",
  "activity.meetings": "Reuniões realizadas",
  "activity.by-pillar": "Conclusões por pilar",
  "activity.withheld":
    "Aqui não se contam pessoas, porque estiveram em reuniões com um rótulo mais alto do que pode ser mostrado neste canal. Peça em uma mensagem direta comigo.",
  "activity.running": "As pessoas são contadas quando o mês termina.",
  "activity.floor":
    "Pessoas e buscas são contadas em {months}, mês a mês. O que em um mês é menos de cinco não é dito: está em “Outros” se forem suficientes, e se não em lugar nenhum.",
  "activity.none": "nenhum",
  "activity.few": "poucos demais para dizer",
  "activity.count": "Quantidade",
  "activity.more":
    "{count, plural, one {Mais # está no arquivo.} many {Mais # estão no arquivo.} other {Mais # estão no arquivo.}}",
  "activity.hidden":
    "{count, plural, one {Em # mês alguns foram poucos demais para dizer, e não estão incluídos.} many {Em # meses alguns foram poucos demais para dizer, e não estão incluídos.} other {Em # meses alguns foram poucos demais para dizer, e não estão incluídos.}}",
  "activity.picture": "Como imagem",
  "activity.csv": "Como tabela (CSV)",
  "activity.heading": "O que a comunidade fez: {community}",
  "activity.total": "Total: {total, number}",
  "activity.came": "Quem veio a reuniões, por país",
  "activity.country": "País",
  "activity.no-country": "País não informado",
  "activity.answers": "Respostas a convites",
  "activity.answer": "Resposta",
  "activity.look-ups": "Buscas por tema",
  "activity.topic": "Tema",
  "activity.others": "Outros",
  "activity.what": "O quê",
  "activity.of": "De quê",
};
