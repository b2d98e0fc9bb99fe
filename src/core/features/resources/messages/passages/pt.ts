import type { passages as en } from "./en.ts";

export const passages = {
  "title.resource.attach": "Anexar um documento",
  "title.resource.file": "Obter o documento",
  "title.resource.passage": "Mostrar um artigo",
  "name.attach": "anexar",
  "name.passage": "trecho",
  "name.number": "número",
  "submit.attach": "Anexar",
  "resource.attach.summary": "Dar a um recurso o seu documento, para que seus artigos sejam encontrados",
  "resource.attach.file": "Documento: PDF, DOCX, HTML ou texto, 25 MB",
  "resource.attach.missing": "Anexe o documento: PDF, DOCX, HTML ou texto simples.",
  "resource.attach.whose":
    "Dá o documento a um recurso quem pode alterá-lo: os moderadores, quem fala por seu país e quem o sugeriu até ser publicado.",
  "resource.attach.done": "Documento de “{title}”",
  "resource.file.summary": "Obter o documento de um recurso",
  "resource.file.get": "Obter o documento",
  "resource.file.alt": "Documento de “{title}”",
  "resource.file.none": "“{title}” não tem nenhum documento aqui.",
  "resource.file.large":
    "Este documento é maior do que todos os chats aceitam ({megabytes, number} MB). Seus trechos podem ser lidos aqui, e o seu endereço o abre; quem opera o bot pode entregá-lo (`rapporteur export document`).",
  "resource.file.export.unknown": "Nenhum recurso tem esse id nem um título que comece assim: {named}.",
  "resource.file.export.several": "Vários recursos se chamam assim; diga o título inteiro ou o id: {titles}",
  "resource.file.export.done": "Documento de “{title}”, {label}",
  "resource.file.name": "Documento",
  "resource.file.size": "{megabytes, number} MB",
  "resource.file.passages": "Texto",
  "resource.file.passages.count":
    "{passages, plural, one {# trecho indexado} many {# trechos indexados} other {# trechos indexados}}",
  "resource.file.textless":
    "{textless, number} de {pages, plural, one {# página} many {# páginas} other {# páginas}} {textless, plural, one {é uma imagem ou está em branco: seu texto} many {são imagens ou estão em branco: seu texto} other {são imagens ou estão em branco: seu texto}} não está indexado.",
  "resource.file.used": "Os documentos desta comunidade ocupam {used, number} de {total, number} MB.",
  "resource.file.room":
    "Não há espaço: os documentos de uma comunidade podem ocupar {megabytes, number} MB. Os moderadores veem quanto está ocupado; quem opera o bot pode dar mais.",
  "resource.file.busy": "Vários documentos já estão sendo lidos. Tente de novo em um minuto.",
  "resource.file.empty": "Não há nada neste documento.",
  "resource.file.kind":
    "Não é PDF, DOCX, HTML nem texto simples, seja qual for o nome. Salve-o como um deles e anexe de novo.",
  "resource.file.encrypted": "Este documento está protegido por senha. Anexe-o sem ela.",
  "resource.file.damaged":
    "Este documento está danificado e não pode ser lido. Abra-o, salve-o de novo e anexe outra vez.",
  "resource.file.macros":
    "Este documento tem macros, que não são repassadas. Salve-o como documento sem macros (.docx) e anexe esse.",
  "resource.file.long":
    "Este documento é longo demais: são lidas no máximo {pages, number} páginas e {characters, number} caracteres. Anexe-o em partes.",
  "resource.file.parts":
    "Este documento tem trechos demais: um recurso tem no máximo {most, number}. Anexe-o em partes.",
  "resource.file.heavy":
    "Ler este documento leva mais tempo ou memória do que o permitido. Anexe uma versão mais simples.",
  "resource.passage.summary": "Mostrar inteiro um artigo ou seção de um recurso",
  "resource.passage.number": "Número, como 7 ou 12-bis",
  "resource.passage.nth": "Trecho {nth, number}",
  "resource.passage.page": "Página {page, number}",
  "resource.passage.none": "Nada do que consta em “{title}” é guardado aqui.",
  "resource.passage.unnumbered": "Os trechos de “{title}” não têm números.",
  "resource.passage.unknown": "Nada nele se chama “{number}”. Vai de {first} a {last}.",
  "resource.passage.elsewhere":
    "O “{number}” dele não está guardado aqui{address, select, yes {: o endereço leva ao texto} other {}}.",
  "resource.passage.gone": "“{title}” não tem esse trecho, ou já não o tem.",
  "resource.passage.before": "O anterior",
  "resource.passage.after": "O seguinte",
  "resource.passage.whole": "Sobre o recurso",
  "resource.passage.read": "Ler aqui",
  "resource.passage.show": "Mostrar este trecho",
  "import.columns.resource": "recurso|documento|lei|fonte",
  "import.columns.number": "número|numero|artigo|seção",
  "import.columns.heading": "epígrafe|rubrica|cabeçalho",
  "import.columns.passage": "texto|trecho|redação",
  "import.counted.passages": "{rows, plural, one {# trecho} many {# trechos} other {# trechos}}",
  "import.demo.passages": "Trechos de demonstração",
  "audited.resource.attach": "deu a um recurso o seu documento",
  "audited.import.passages": "importou trechos",
  "limit.resource-files": "Você anexou muitos documentos hoje. Poderá anexar mais a partir de {at}.",
} as const satisfies Record<keyof typeof en, string>;
