import type { glossary as reference } from "../en/glossary.ts";

export const glossary: Record<keyof typeof reference, string> = {
  "terminal.command.glossary": "Dicionários que as buscas também conhecem",
  "terminal.command.glossary.import": "Importa um dicionário: CSV com uma coluna por idioma, ou TEI do FreeDict",
  "terminal.command.glossary.list": "Lista os dicionários com suas licenças",
  "terminal.command.glossary.remove": "Remove um dicionário",
  "terminal.argument.dictionary": "um arquivo CSV, ou um arquivo TEI como eng-spa.tei",
  "terminal.argument.dictionary.name": "como se chama o dicionário",
  "terminal.option.glossary.name": "como se chama; senão, como o arquivo diz",
  "terminal.option.glossary.licence": "sua licença, se o arquivo não a diz",
  "terminal.option.glossary.from": "idioma das entradas: en, es, pt ou fr",
  "terminal.option.glossary.to": "idioma das traduções: en, es, pt ou fr",
  "terminal.option.glossary.community": "uma comunidade, pelo nome curto; senão, todas as que existem",
  "terminal.glossary.read": "lendo",
  "terminal.glossary.save": "gravando",
  "terminal.glossary.licence.none":
    'O arquivo não diz sob qual licença está. Procure-a e diga assim: `--licence "CC BY-SA 4.0"`.',
  "terminal.glossary.language": "“{typed}” não é nenhum dos idiomas en, es, pt e fr.",
  "terminal.glossary.direction": "Diga as duas línguas, assim: `--from en --to es`.",
  "terminal.glossary.skipped":
    "{count, plural, one {# entrada ficou} many {# entradas ficaram} other {# entradas ficaram}} de fora, porque nada nelas serve, por exemplo:",
  "terminal.glossary.holds":
    "{name}: {meanings, number} significados, que dão {entries, number} entradas. Licença: {licence}",
  "terminal.glossary.imported": "{slug}: importado. As buscas o conhecem a partir de agora.",
  "terminal.glossary.unchanged": "{slug}: esse arquivo já está lá.",
  "terminal.glossary.listed": "{slug}: {name} ({entries, number} entradas). Licença: {licence}",
  "terminal.glossary.none": "{slug}: sem dicionários.",
  "terminal.glossary.removed": "{slug}: removido.",
  "terminal.glossary.absent": "{slug}: não há nenhum dicionário “{name}”.",
};
