import type { files as reference } from "./en.ts";

export const files: Record<keyof typeof reference, string> = {
  "resource.import.summary": "Importar recursos de um arquivo; antes diz o que faria",
  "title.resource.import": "Importar a biblioteca",
  "resource.import.file": "Arquivo: CSV ou XLSX",
  "resource.import.gone": "Esse arquivo já não está guardado. Importe-o de novo com {command}.",
  "resource.import.missing":
    "Anexe o arquivo a importar: CSV ou XLSX. As colunas podem ter os nomes de uma exportação.",
  "resource.import.do":
    "{count, plural, one {Importar # recurso} many {Importar # recursos} other {Importar # recursos}}",
  "resource.import.new": "{what}",
  "resource.import.changed": "{what} – {changes}",
  "resource.import.label.stays": "Este recurso é {label}, e um arquivo não o altera: escreva isso ou deixe vazio.",
  "limit.resource-imports":
    "Hoje você já importou muitos arquivos de recursos. Você pode importar outro a partir de {at}.",
  "resource.export.summary": "Exportar a biblioteca, ou parte dela, em um arquivo só para você",
  "title.resource.export": "Exportar a biblioteca",
  "resource.export.format": "Tipo de arquivo",
  "resource.export.csv": "CSV",
  "resource.export.xlsx": "XLSX",
  "resource.export.title":
    "{count, plural, one {# recurso em um arquivo} many {# recursos em um arquivo} other {# recursos em um arquivo}}",
  "resource.export.alt": "{count, plural, one {# recurso} many {# recursos} other {# recursos}}, {label}",
  "resource.export.made": "exportado por {name} em {day}",
  "resource.export.made.operator": "exportado por quem opera o bot em {day}",
  "resource.operator.kind": "só desse tipo, como law ou guide",
  "resource.operator.status": "só com essa situação legal, como in-force",
  "resource.operator.resource": "de qual recurso, pelo título ou id",
  "resource.operator.whose": 'Diga de que recurso é o documento: --resource "TÍTULO".',
  "resource.export.label":
    "O arquivo pode ser compartilhado conforme {label}; ele mesmo o diz. Pode ser importado de novo como está.",
  "resource.export.documents":
    "Os documentos deles não estão nele. Quem opera o bot pode gravá-los em uma pasta (`rapporteur export resources --format folder`).",
  "resource.export.none": "Nada na biblioteca atende a isso, então não há arquivo. Exporte com menos condições.",
  "resource.export.most":
    "Há mais de {most, number} recursos. Escolha um tipo ou um país e exporte uma parte após a outra.",
  "limit.resource-exports":
    "Hoje você já exportou a biblioteca muitas vezes. Você pode fazê-lo de novo a partir de {at}.",
  "audited.resource.export": "exportou recursos",
  "import.columns.file": "arquivo|nome do arquivo|ficheiro",
  "resource.folder.outside":
    "“{path}” pode levar para fora da pasta. Escreva onde o arquivo está dentro dela, como em leis/lei.pdf.",
  "resource.folder.absent": "Não há nenhum arquivo “{path}” na pasta.",
  "resource.folder.link": "“{path}” é um atalho, que não é seguido. Coloque ali o próprio arquivo.",
  "resource.folder.other": "“{path}” não é um arquivo.",
  "resource.folder.large":
    "“{path}” tem {megabytes, number} MB; um documento pode ter {most, number} MB. Entregue-o em partes ou em uma forma menor.",
  "resource.folder.room": "Não há espaço: os documentos de uma comunidade podem ocupar {megabytes, number} MB.",
};
