import type { printed as reference } from "./en.ts";

export const printed: Record<keyof typeof reference, string> = {
  "contact.directory.summary": "Preparar o diretório de contatos como arquivo para imprimir",
  "title.contact.directory": "Imprimir o diretório",
  "contact.directory.format": "Formato",
  "contact.directory.countries": "Países",
  "contact.directory.phones": "Com telefones e e-mails",
  "contact.directory.moderators":
    "Telefones e e-mails só são impressos para a moderação. Deixe essa opção de fora, ou consulte um contato por vez.",
  "contact.directory.nobody": "Não há contato para isso.",
  "contact.directory.most":
    "{count, number} contatos são mais do que cabe em um documento ({most, number}). Escolha países ou temas.",
  "contact.directory.done":
    "{count, plural, one {# contato} many {# contatos} other {# contatos}}, {label} em cada página.",
  "contact.directory.recorded":
    "{count, plural, one {Esta consulta aos dados privados de # contato foi registrada.} many {Estas consultas aos dados privados de # contatos foram registradas.} other {Estas consultas aos dados privados de # contatos foram registradas.}} Os titulares podem vê-lo, e a administração é avisada.",
  "contact.directory.as": "Em {format}",
  "contact.directory.with": "Com telefones",
  "contact.directory.file": "Diretório de {count, plural, one {# contato} many {# contatos} other {# contatos}}",
  "contact.directory.heading": "Diretório de contatos: {community}",
  "contact.directory.label": "Compartilhamento",
  "contact.directory.as-of": "Dados de",
  "contact.directory.by": "Preparado por",
  "contact.directory.contacts": "Contatos",
  "contact.directory.private": "Telefones, e-mail",
  "contact.directory.private.yes": "incluídos, onde quem o preparou pode vê-los",
  "contact.directory.private.no": "não incluídos",
  "contact.directory.points": "Pontos de contato",
  "contact.directory.mandates": "Ponto de contato para",
  "contact.directory.hours": "Horário",
  "contact.directory.confirmed": "Última confirmação",
  "contact.directory.unconfirmed": "ainda não",
  "contact.looks.directory":
    "{name} imprimiu um diretório com os dados privados de {count, plural, one {# contato} many {# contatos} other {# contatos}}. Cada consulta está no registro de auditoria.",
  "limit.directories":
    "Você já levou tantos diretórios com dados privados quanto uma pessoa pode em um dia. Poderá levar outro a partir de {at}.",
  "audited.contact.directory": "levou o diretório como arquivo",
  "name.directory": "diretório",
  "name.phones": "telefones",
  "name.coverage": "cobertura",
  "contact.coverage.summary": "Ver quais países têm ponto de contato para quais temas",
  "title.contact.coverage": "Cobertura",
  "contact.coverage.list": "Lista",
  "contact.coverage.picture": "Como imagem",
  "contact.coverage.names": "Com nomes",
  "contact.coverage.moderators": "Os nomes e a imagem são para a moderação. Você vê quantos há.",
  "contact.coverage.total":
    "{countries, plural, one {# país} many {# países} other {# países}}, {topics, plural, one {# tema} many {# temas} other {# temas}}: {points, plural, one {# ponto de contato} many {# pontos de contato} other {# pontos de contato}}, {doubtful, number} por confirmar.",
  "contact.coverage.of":
    "{count, number} de {total, plural, one {# país tem} many {# países têm} other {# países têm}} ponto de contato",
  "contact.coverage.doubts": "{count, number} por confirmar",
  "contact.coverage.none": "nenhum: {countries}",
  "contact.coverage.yours": "Só se conta o que você pode ver.",
  "contact.coverage.named": "designado",
  "contact.coverage.doubtful": "por confirmar",
  "contact.coverage.known": "alguém trabalha nisso, ninguém está designado",
  "contact.coverage.nobody": "ninguém",
  "contact.coverage.known.count":
    "{count, plural, one {# trabalha nisso, ninguém está designado} many {# trabalham nisso, ninguém está designado} other {# trabalham nisso, ninguém está designado}}",
  "contact.coverage.doubt.over": "o mandato terminou",
  "contact.coverage.doubt.away": "ausente, e ninguém responde",
  "contact.coverage.doubt.left": "deixou este cargo",
  "contact.coverage.doubt.unconfirmed": "ninguém o confirma",
  "contact.coverage.caption": "Pontos de contato por país",
  "contact.coverage.heading": "Pontos de contato: {community}",
  "contact.coverage.file": "Países e temas, e se há um ponto de contato designado",
};
