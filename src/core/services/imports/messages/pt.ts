import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "import.columns.reference": "referência|ref|identificador",
  "import.columns.problem": "problema|o que está errado",
  "import.columns.country": "país|código do país",
  "import.columns.language": "idioma|língua|idiomas",
  "import.columns.topics": "temas|tema|assuntos|assunto|tópicos",
  "import.columns.sharing": "compartilhamento|difusão|etiqueta|rótulo tlp|classificação",
  "import.columns.title": "título|nome",
  "import.columns.url": "endereço|link|endereço web|site",
  "import.file.size":
    "O arquivo tem {megabytes, number} MB; é possível importar no máximo {most, number} MB de uma vez. Divida-o e importe as partes uma após a outra.",
  "import.file.rows":
    "O arquivo tem {rows, number} linhas; é possível importar no máximo {most, number} de uma vez. Divida-o e importe as partes uma após a outra.",
  "import.file.columns":
    "Esse arquivo tem mais de {most, number} colunas na primeira linha. Tire as que não são importadas.",
  "import.file.slow":
    "O banco de dados demorou demais com tantas linhas de uma vez, por isso nada foi gravado. Divida o arquivo e importe as partes uma após a outra.",
  "import.file.empty": "O arquivo está vazio.",
  "import.file.norows": "O arquivo nomeia suas colunas, mas não há nenhuma linha depois.",
  "import.file.spreadsheet":
    "Isso é uma planilha, não um arquivo CSV. Salve-a como “CSV UTF-8” e importe esse arquivo.",
  "import.file.utf16": "O arquivo está em UTF-16. Salve-o como “CSV UTF-8” e importe esse arquivo.",
  "import.file.encoding":
    "Esta linha não está em UTF-8. O arquivo provavelmente está em Windows-1252, como as planilhas salvam o “CSV” simples: salve-o de novo como “CSV UTF-8”.",
  "import.file.cut":
    "O arquivo termina no meio de um caractere: está escrito pela metade. Copie-o ou exporte-o de novo.",
  "import.file.header": "A primeira linha deve nomear as colunas, por exemplo: {columns}.",
  "import.quote.open":
    "Aqui se abre uma aspa que nunca é fechada: o arquivo está escrito pela metade ou falta uma aspa.",
  "import.quote.wrong":
    "Há uma aspa onde não pode haver. Coloque a célula inteira entre aspas e duplique as que estiverem dentro dela.",
  "import.quote.wrong.lines":
    "Daqui até a linha {last, number} há uma aspa onde não pode haver. Coloque a célula inteira entre aspas e duplique as que estiverem dentro dela.",
  "import.cells":
    "Esta linha tem {count, plural, one {# célula} many {# células} other {# células}}, mas a primeira linha nomeia {wanted, plural, one {# coluna} many {# colunas} other {# colunas}}.",
  "import.cells.cut":
    "O arquivo termina no meio desta linha, após {count, number} de {wanted, number} células: está escrito pela metade. Copie-o ou exporte-o de novo.",
  "import.column.unknown": "Não conheço esta coluna. As colunas são: {columns}.",
  "import.column.missing": "Falta a coluna “{column}”.",
  "import.column.twice": "Esta coluna aparece duas vezes: significa “{column}”, assim como outra.",
  "import.column.nameless": "A coluna {place, number} não tem nome, mas contém algo.",
  "import.label.not": "Um arquivo não torna nada {label}: escreva clear, green ou amber, ou deixe vazio.",
  "import.cell.values": "Uma célula pode ter no máximo {most, number} valores.",
  "import.cell.empty": "Aqui é preciso haver algo.",
  "import.cell.list": "Não consigo ler isso. Separe vários valores com |, como em es|en.",
  "import.cell.local": "Isso não é uma data com hora. Escreva assim: 2026-11-30T15:00.",
  "import.cell.day": "Isso não é uma data. Escreva assim: 2026-11-30.",
  "import.cell.future": "Esse dia ainda não chegou; nada pode ter sido concluído nele.",
  "import.cell.channel": "Não conheço aqui o canal “{typed}”. Existe {channels}.",
  "import.row.twice": "O mesmo já está na linha {line, number}.",
  "import.near": "{message} Você quis dizer “{near}”?",
  "import.at.line": "Linha {line, number}: {message}",
  "import.at.cell": "Linha {line, number}, coluna “{column}”: {message}",
  "import.more": "{more, plural, one {E mais # erro.} many {E mais # erros.} other {E mais # erros.}}",
  "import.refused": "Nada foi importado.",
  "import.done":
    "{what} (inclusões: {created, number}; alterações: {updated, number}; sem alteração: {unchanged, number}).",
  "import.dry": "Foi um ensaio: nada foi gravado.",
  "import.sheet.broken":
    "Não é possível ler esta planilha: está danificada ou protegida por senha. Salve-a de novo como XLSX ou como “CSV UTF-8”.",
  "import.sheet.other":
    "É um arquivo compactado, mas não uma planilha XLSX. Salve a planilha como XLSX ou como “CSV UTF-8”.",
  "import.sheet.unpacked":
    "Descompactada, esta planilha tem {megabytes, number} MB; podem ser lidos no máximo {most, number} MB. Divida-a, ou salve só a planilha como “CSV UTF-8”.",
  "import.heading.left":
    "{rows, plural, one {Fica de fora: # linha} many {Ficam de fora: # linhas} other {Ficam de fora: # linhas}}",
  "import.heading.kept":
    "{rows, plural, one {Fica como está: # linha} many {Ficam como estão: # linhas} other {Ficam como estão: # linhas}}",
  "import.heading.changed":
    "{rows, plural, one {Alteração: # linha} many {Alterações: # linhas} other {Alterações: # linhas}}",
  "import.heading.new":
    "{rows, plural, one {Inclusão: # linha} many {Inclusões: # linhas} other {Inclusões: # linhas}}",
  "import.rest": "{rest, plural, one {E mais #.} many {E mais #.} other {E mais #.}}",
  "import.shown.refused": "Este arquivo não pode ser importado",
  "import.shown.would": "O que a importação deste arquivo faria",
  "import.shown.did": "Importado",
  "import.shown.done":
    "Inclusões: {created, number}; alterações: {updated, number}; sem alteração: {unchanged, number}.",
  "import.shown.dry": "Nada foi gravado ainda.",
  "import.shown.none": "Não há nada a fazer.",
};
