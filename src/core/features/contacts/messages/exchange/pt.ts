import type { exchange as reference } from "./en.ts";

export const exchange: Record<keyof typeof reference, string> = {
  "import.columns.updated": "atualizado|atualizada|última alteração",
  "contact.import.summary": "Importar contatos de um arquivo; primeiro diz o que faria",
  "title.contact.import": "Importar contatos",
  "contact.import.file": "Arquivo: CSV, XLSX ou vCard (.vcf)",
  "contact.import.country": "País das linhas que não o indicam",
  "contact.import.languages": "Idiomas das linhas que não os indicam",
  "contact.import.date": "De que dia é o arquivo",
  "contact.import.gone": "Esse arquivo já não está guardado. Importe-o de novo com {command}.",
  "contact.import.missing": "Anexe o arquivo a importar: CSV, XLSX ou vCard.",
  "contact.import.do":
    "{count, plural, one {Importar # contato} many {Importar # contatos} other {Importar # contatos}}",
  "contact.import.good":
    "{count, plural, one {Importar a linha correta} many {Importar as # linhas corretas} other {Importar as # linhas corretas}}",
  "contact.import.correct":
    "{errors, plural, one {Não importado: # erro a corrigir} many {Não importado: # erros a corrigir} other {Não importado: # erros a corrigir}}",
  "contact.import.correct.alt": "linhas a corrigir e importar de novo",
  "contact.import.private": "{field} (muda)",
  "contact.import.back": "foi tirado do diretório em {day} e voltaria a estar",
  "contact.import.undo": "Desfazer a importação",
  "contact.import.undo.until": "Pode ser desfeita inteira por 30 dias; o que for mudado depois fica.",
  "contact.undo.import":
    "A importação foi desfeita. {again, plural, =0 {} one {# contato está como antes. } many {# contatos estão como antes. } other {# contatos estão como antes. }}{out, plural, =0 {} one {# que era novo foi tirado. } many {# que eram novos foram tirados. } other {# que eram novos foram tirados. }}{stay, plural, =0 {} one {# foi mudado depois e fica como está.} many {# foram mudados depois e ficam como estão.} other {# foram mudados depois e ficam como estão.}}",
  "audited.contact.undo-import": "desfez uma importação de contatos",
  "contact.import.moment": "Isso não é um dia nem um momento. Escreva 2026-11-30 ou 2026-11-30T15:00:00Z.",
  "contact.import.moment.ahead": "Esse momento ainda não chegou.",
  "contact.import.needed":
    "Um contato que ainda não existe precisa disto. O país e os idiomas podem ser indicados para o arquivo todo de uma vez.",
  "contact.import.doubt":
    "{count, plural, one {Pode ser {contacts} ou outra pessoa.} many {Pode ser {contacts}.} other {Pode ser {contacts}.}} Escreva em “referência” a do contato certo, ou uma própria se for alguém novo.",
  "contact.import.meanwhile":
    "Este contato foi tirado do diretório depois que o arquivo foi examinado. Importe o arquivo de novo se ele deve voltar.",
  "contact.import.confirmed": "{who}: fica o que a própria pessoa confirmou em {day} ({fields}).",
  "contact.import.hidden": "{who}: fica o que não é mostrado a mais ninguém ({fields}).",
  "contact.import.theirs": "{who}: fica o que só a própria pessoa pode mudar ({fields}).",
  "contact.import.new": "{who}",
  "contact.import.changed": "{who} – {changes}",
  "contact.import.point": "ponto de contato ({country}) para {topics}",
  "contact.import.point.now": "ponto de contato ({country}) para {topics}, hoje {holder}",
  "contact.import.belongs": "pertence a {person}",
  "contact.import.label.stays": "Este contato é {label}, e um arquivo não muda isso: escreva isso ou deixe vazio.",
  "contact.import.nothing": "nada",
  "contact.import.mandates": "Ponto de contato para",
  "contact.import.visibility": "Quem vê o quê",
  "contact.import.reference": "Referência",
  "contact.import.cards":
    "O arquivo tem mais de {most, number} cartões. Divida-o e importe as partes uma após a outra.",
  "contact.import.card.open":
    "Aqui começa um cartão que não termina: o arquivo está pela metade. Copie-o ou exporte-o de novo.",
  "contact.import.card.kind": "Este cartão é de um grupo ou de uma coisa, não de alguém a quem se possa ligar.",
  "contact.import.card.encoding":
    "Esta linha não está em UTF-8 nem em um conjunto de caracteres que ela indique. Exporte os cartões de novo.",
  "limit.contact-files":
    "Hoje você já importou muitos arquivos de contatos. Você pode importar outro a partir de {at}.",
  "contact.export.summary": "Exportar contatos em um arquivo só para você: CSV, XLSX ou vCard",
  "title.contact.export": "Exportar contatos",
  "submit.export": "Exportar",
  "contact.export.format": "Tipo de arquivo",
  "contact.export.csv": "CSV",
  "contact.export.xlsx": "XLSX",
  "contact.export.vcard": "vCard 4",
  "contact.export.vcard3": "vCard 3, para programas antigos",
  "contact.export.countries": "Países; todos se ficar vazio",
  "contact.export.topics": "Temas; todos se ficar vazio",
  "contact.export.title":
    "{count, plural, one {# contato em um arquivo} many {# contatos em um arquivo} other {# contatos em um arquivo}}",
  "contact.export.alt": "{count, plural, one {# contato} many {# contatos} other {# contatos}}, {label}",
  "contact.export.made": "exportado por {name} em {day}",
  "contact.export.made.operator": "exportado por quem opera o bot em {day}",
  "contact.operator.country": "o país das linhas que não o indicam",
  "contact.operator.languages": "os idiomas das linhas que não os indicam, como es,gn",
  "contact.operator.date": "de que dia é o arquivo, como 2026-11-30",
  "contact.export.label": "O arquivo pode ser compartilhado conforme {label}; ele mesmo o diz.",
  "contact.export.recorded":
    "{count, plural, =0 {Não contém dados privados.} one {Contém dados privados de # contato: isso foi registrado, a própria pessoa pode vê-lo, e os administradores foram avisados.} many {Contém dados privados de # contatos: isso foi registrado, as próprias pessoas podem vê-lo, e os administradores foram avisados.} other {Contém dados privados de # contatos: isso foi registrado, as próprias pessoas podem vê-lo, e os administradores foram avisados.}}",
  "contact.export.none": "Não há contatos a exportar.",
  "contact.export.most":
    "Há mais de {most, number} contatos. Escolha países ou temas e exporte uma parte após a outra.",
  "limit.exports": "Hoje você já exportou contatos muitas vezes. Você pode fazê-lo de novo a partir de {at}.",
  "contact.looks.exported":
    "{name} exportou em um arquivo os dados privados de {count, plural, one {# contato} many {# contatos} other {# contatos}}. Cada consulta está no registro de auditoria.",
  "audited.contact.export": "exportou contatos",
  "name.date": "data",
};
