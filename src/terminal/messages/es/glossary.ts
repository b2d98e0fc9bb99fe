import type { glossary as reference } from "../en/glossary.ts";

export const glossary: Record<keyof typeof reference, string> = {
  "terminal.command.glossary": "Diccionarios que las búsquedas también conocen",
  "terminal.command.glossary.import": "Importa un diccionario: CSV con una columna por idioma, o TEI de FreeDict",
  "terminal.command.glossary.list": "Lista los diccionarios con sus licencias",
  "terminal.command.glossary.remove": "Quita un diccionario",
  "terminal.argument.dictionary": "un archivo CSV, o un archivo TEI como eng-spa.tei",
  "terminal.argument.dictionary.name": "cómo se llama el diccionario",
  "terminal.option.glossary.name": "cómo se llama; si no, como dice el archivo",
  "terminal.option.glossary.licence": "su licencia, si el archivo no la dice",
  "terminal.option.glossary.from": "idioma de sus entradas: en, es, pt o fr",
  "terminal.option.glossary.to": "idioma de sus traducciones: en, es, pt o fr",
  "terminal.option.glossary.community": "una comunidad, por su nombre corto; si no, todas las que hay",
  "terminal.glossary.read": "leyendo",
  "terminal.glossary.save": "guardando",
  "terminal.glossary.licence.none":
    'El archivo no dice bajo qué licencia está. Búsquela y dígala así: `--licence "CC BY-SA 4.0"`.',
  "terminal.glossary.language": "«{typed}» no es ninguno de los idiomas en, es, pt y fr.",
  "terminal.glossary.direction": "Diga los dos idiomas, así: `--from en --to es`.",
  "terminal.glossary.skipped":
    "Se {count, plural, one {dejó # entrada} many {dejaron # entradas} other {dejaron # entradas}} sin usar, porque no sirven, por ejemplo:",
  "terminal.glossary.holds":
    "{name}: {meanings, number} significados, que dan {entries, number} entradas. Licencia: {licence}",
  "terminal.glossary.imported": "{slug}: importado. Las búsquedas lo conocen desde ahora.",
  "terminal.glossary.unchanged": "{slug}: ese archivo ya está.",
  "terminal.glossary.listed": "{slug}: {name} ({entries, number} entradas). Licencia: {licence}",
  "terminal.glossary.none": "{slug}: sin diccionarios.",
  "terminal.glossary.removed": "{slug}: quitado.",
  "terminal.glossary.absent": "{slug}: no hay ningún diccionario «{name}».",
};
