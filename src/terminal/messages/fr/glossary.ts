import type { glossary as reference } from "../en/glossary.ts";

export const glossary: Record<keyof typeof reference, string> = {
  "terminal.command.glossary": "Dictionnaires que les recherches connaissent aussi",
  "terminal.command.glossary.import": "Importe un dictionnaire : CSV avec une colonne par langue, ou TEI de FreeDict",
  "terminal.command.glossary.list": "Liste les dictionnaires avec leurs licences",
  "terminal.command.glossary.remove": "Retire un dictionnaire",
  "terminal.argument.dictionary": "un fichier CSV, ou un fichier TEI comme eng-spa.tei",
  "terminal.argument.dictionary.name": "comment le dictionnaire s’appelle",
  "terminal.option.glossary.name": "comment il s’appelle ; sinon, comme le dit le fichier",
  "terminal.option.glossary.licence": "sa licence, si le fichier ne la dit pas",
  "terminal.option.glossary.from": "langue de ses entrées : en, es, pt ou fr",
  "terminal.option.glossary.to": "langue de ses traductions : en, es, pt ou fr",
  "terminal.option.glossary.community": "une communauté, par son nom court ; sinon, toutes celles qui existent",
  "terminal.glossary.read": "lecture",
  "terminal.glossary.save": "enregistrement",
  "terminal.glossary.licence.none":
    'Le fichier ne dit pas sous quelle licence il est. Cherchez-la et dites-la ainsi : `--licence "CC BY-SA 4.0"`.',
  "terminal.glossary.language": "« {typed} » n’est aucune des langues en, es, pt et fr.",
  "terminal.glossary.direction": "Dites les deux langues, ainsi : `--from en --to es`.",
  "terminal.glossary.skipped":
    "{count, plural, one {# entrée laissée} many {# entrées laissées} other {# entrées laissées}} de côté, où rien n’est utilisable, par exemple :",
  "terminal.glossary.holds":
    "{name} : {meanings, number} sens, qui font {entries, number} entrées. Licence : {licence}",
  "terminal.glossary.imported": "{slug} : importé. Les recherches le connaissent désormais.",
  "terminal.glossary.unchanged": "{slug} : ce fichier y est déjà.",
  "terminal.glossary.listed": "{slug} : {name} ({entries, number} entrées). Licence : {licence}",
  "terminal.glossary.none": "{slug} : aucun dictionnaire.",
  "terminal.glossary.removed": "{slug} : retiré.",
  "terminal.glossary.absent": "{slug} : il n’y a pas de dictionnaire « {name} ».",
};
