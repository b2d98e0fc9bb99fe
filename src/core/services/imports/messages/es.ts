import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "import.columns.reference": "referencia|ref|identificador",
  "import.columns.problem": "problema|qué está mal",
  "import.columns.country": "país|código de país",
  "import.columns.language": "idioma|lengua|idiomas",
  "import.columns.topics": "temas|tema|materias|materia",
  "import.columns.sharing": "difusión|etiqueta|etiqueta tlp|clasificación",
  "import.columns.title": "título|nombre",
  "import.columns.url": "enlace|vínculo|dirección|dirección web|sitio web",
  "import.file.size":
    "El archivo tiene {megabytes, number} MB; se pueden importar como máximo {most, number} MB a la vez. Divídalo e importe las partes una tras otra.",
  "import.file.rows":
    "El archivo tiene {rows, number} filas; se pueden importar como máximo {most, number} a la vez. Divídalo e importe las partes una tras otra.",
  "import.file.columns":
    "Ese archivo tiene más de {most, number} columnas en su primera línea. Quite las que no se importan.",
  "import.file.slow":
    "La base de datos tardó demasiado con tantas filas a la vez, así que no se escribió nada. Divida el archivo e importe las partes una tras otra.",
  "import.file.empty": "El archivo está vacío.",
  "import.file.norows": "El archivo nombra sus columnas, pero no le sigue ninguna fila.",
  "import.file.spreadsheet":
    "Eso es una hoja de cálculo, no un archivo CSV. Guárdela como «CSV UTF-8» e importe ese archivo.",
  "import.file.utf16": "El archivo está en UTF-16. Guárdelo como «CSV UTF-8» e importe ese archivo.",
  "import.file.encoding":
    "Esta línea no está en UTF-8. El archivo está probablemente en Windows-1252, como guardan el «CSV» simple las hojas de cálculo: guárdelo de nuevo como «CSV UTF-8».",
  "import.file.cut": "El archivo termina en medio de un carácter: está a medio escribir. Cópielo o expórtelo de nuevo.",
  "import.file.header": "La primera línea debe nombrar las columnas, por ejemplo: {columns}.",
  "import.quote.open":
    "Aquí se abre una comilla que nunca se cierra: el archivo está a medio escribir o falta una comilla.",
  "import.quote.wrong":
    "Hay una comilla donde no puede haberla. Ponga toda la celda entre comillas y duplique las que lleve dentro.",
  "import.quote.wrong.lines":
    "Desde aquí hasta la línea {last, number} hay una comilla donde no puede haberla. Ponga toda la celda entre comillas y duplique las que lleve dentro.",
  "import.cells":
    "Esta línea tiene {count, plural, one {# celda} many {# celdas} other {# celdas}}, pero la primera línea nombra {wanted, plural, one {# columna} many {# columnas} other {# columnas}}.",
  "import.cells.cut":
    "El archivo termina en medio de esta línea, tras {count, number} de {wanted, number} celdas: está a medio escribir. Cópielo o expórtelo de nuevo.",
  "import.column.unknown": "No conozco esta columna. Las columnas son: {columns}.",
  "import.column.missing": "Falta la columna «{column}».",
  "import.column.twice": "Esta columna está dos veces: significa «{column}», igual que otra.",
  "import.column.nameless": "La columna {place, number} no tiene nombre, pero contiene algo.",
  "import.label.not": "Un archivo no pone {label} a nada: escriba clear, green o amber, o déjelo vacío.",
  "import.cell.values": "Una celda puede tener {most, number} valores como máximo.",
  "import.cell.empty": "Aquí debe figurar algo.",
  "import.cell.list": "No puedo leer eso. Separe varios valores con |, como en es|en.",
  "import.cell.local": "Eso no es una fecha con hora. Escríbala así: 2026-11-30T15:00.",
  "import.cell.day": "Eso no es una fecha. Escríbala así: 2026-11-30.",
  "import.cell.future": "Ese día aún no ha llegado; no puede haberse concluido nada en él.",
  "import.cell.channel": "No conozco aquí el canal «{typed}». Existe {channels}.",
  "import.row.twice": "Lo mismo figura ya en la línea {line, number}.",
  "import.near": "{message} ¿Quiso decir «{near}»?",
  "import.at.line": "Línea {line, number}: {message}",
  "import.at.cell": "Línea {line, number}, columna «{column}»: {message}",
  "import.more": "{more, plural, one {Y # error más.} many {Y # errores más.} other {Y # errores más.}}",
  "import.refused": "No se importó nada.",
  "import.done":
    "{what} (altas: {created, number}; modificaciones: {updated, number}; sin cambios: {unchanged, number}).",
  "import.dry": "Fue un ensayo: no se escribió nada.",
  "import.sheet.broken":
    "No se puede leer esta hoja de cálculo: está dañada o protegida con contraseña. Guárdela de nuevo como XLSX o como «CSV UTF-8».",
  "import.sheet.other":
    "Es un archivo comprimido, pero no una hoja de cálculo XLSX. Guarde la hoja como XLSX o como «CSV UTF-8».",
  "import.sheet.unpacked":
    "Descomprimida, esta hoja de cálculo tiene {megabytes, number} MB; se pueden leer {most, number} MB como máximo. Divídala, o guarde solo la hoja como «CSV UTF-8».",
  "import.heading.left": "{rows, plural, one {Se omite # fila} many {Se omiten # filas} other {Se omiten # filas}}",
  "import.heading.kept":
    "{rows, plural, one {Se conserva como está: # fila} many {Se conservan como están: # filas} other {Se conservan como están: # filas}}",
  "import.heading.changed":
    "{rows, plural, one {Modificación: # fila} many {Modificaciones: # filas} other {Modificaciones: # filas}}",
  "import.heading.new": "{rows, plural, one {Alta: # fila} many {Altas: # filas} other {Altas: # filas}}",
  "import.rest": "{rest, plural, one {Y # más.} many {Y # más.} other {Y # más.}}",
  "import.shown.refused": "Este archivo no se puede importar",
  "import.shown.would": "Qué haría la importación de este archivo",
  "import.shown.did": "Importado",
  "import.shown.done": "Altas: {created, number}; modificaciones: {updated, number}; sin cambios: {unchanged, number}.",
  "import.shown.dry": "Todavía no se ha escrito nada.",
  "import.shown.none": "No hay nada que hacer.",
};
