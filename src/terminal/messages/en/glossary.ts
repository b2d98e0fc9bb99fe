/** Dictionaries that an operator gives to communities. */
export const glossary = {
  "terminal.command.glossary": "Dictionaries that searches also know",
  "terminal.command.glossary.import": "Import a dictionary: CSV with a column a language, or FreeDict’s TEI",
  "terminal.command.glossary.list": "List dictionaries with their licences",
  "terminal.command.glossary.remove": "Remove a dictionary",
  "terminal.argument.dictionary": "a CSV file, or a TEI file such as eng-spa.tei",
  "terminal.argument.dictionary.name": "what the dictionary is called",
  "terminal.option.glossary.name": "what it is called; else as the file calls itself",
  "terminal.option.glossary.licence": "its licence, where the file does not say it",
  "terminal.option.glossary.from": "language of its head words: en, es, pt or fr",
  "terminal.option.glossary.to": "language of its translations: en, es, pt or fr",
  "terminal.option.glossary.community": "a community, by its slug; else every one that there is",
  "terminal.glossary.read": "reading",
  "terminal.glossary.save": "storing",
  "terminal.glossary.licence.none":
    'The file does not say under which licence it is. Look it up and say it, as in `--licence "CC BY-SA 4.0"`.',
  "terminal.glossary.language": "“{typed}” is none of the languages en, es, pt and fr.",
  "terminal.glossary.direction": "Say both languages, as in `--from en --to es`.",
  "terminal.glossary.skipped":
    "{count, plural, one {# entry} other {# entries}} left out, in which nothing is of use, such as:",
  "terminal.glossary.holds":
    "{name}: {meanings, number} meanings, which make {entries, number} entries. Licence: {licence}",
  "terminal.glossary.imported": "{slug}: imported. Searches know it from now on.",
  "terminal.glossary.unchanged": "{slug}: that file is there already.",
  "terminal.glossary.listed": "{slug}: {name} ({entries, number} entries). Licence: {licence}",
  "terminal.glossary.none": "{slug}: no dictionaries.",
  "terminal.glossary.removed": "{slug}: removed.",
  "terminal.glossary.absent": "{slug}: there is no dictionary “{name}”.",
} as const;
