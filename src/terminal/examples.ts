/** How each command of the terminal is typed, for its help; those of platforms' verbs stand with these. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  run: [
    'rapporteur run "contact find poc:true country:PY topic:tracing"',
    'rapporteur run --as moderator --locale es "review list"',
    "rapporteur run --json meeting list",
  ],
  tick: ["rapporteur tick", "rapporteur tick --now +14d"],
  chat: ["rapporteur chat", "rapporteur chat --as moderator --channel tracing"],
  import: [
    "rapporteur import contacts contacts.csv --dry-run",
    "rapporteur import meetings calendar.ics --channel general --zone America/Bogota",
    "rapporteur import resources laws --dry-run",
  ],
  export: [
    "rapporteur export contacts --files backup",
    "rapporteur export contacts --format vcard --country PY UY",
    "rapporteur export resources --format xlsx --kind law --country PY UY",
    "rapporteur export minutes --meeting 'Weekly tracing call' --format docx",
    "rapporteur export report --format docx --language en --label green",
  ],
  logo: ["rapporteur logo logo.png", "rapporteur logo --remove"],
  "glossary import": [
    "rapporteur glossary import eng-spa.tei --dry-run",
    'rapporteur glossary import terms.csv --licence "CC BY-SA 4.0"',
  ],
  "glossary list": ["rapporteur glossary list"],
  "glossary remove": ['rapporteur glossary remove "English-Spanish FreeDict Dictionary"'],
  demo: ["rapporteur demo"],
  migrate: ["rapporteur migrate", "rapporteur migrate --status"],
  doctor: ["rapporteur doctor", "rapporteur doctor --json"],
  links: ["rapporteur links", "rapporteur links --confirm 7k2m9q4xw3"],
  "audit accept": ["rapporteur audit accept"],
  "audit verify": ["rapporteur audit verify", "rapporteur audit verify --notes heads.jsonl"],
  key: ["rapporteur key", "rapporteur key --lost"],
  "keys rotate": ["rapporteur keys rotate"],
  backup: ["rapporteur backup monday.age", "rapporteur backup tuesday.age --key-file backups.key"],
  restore: ["rapporteur restore monday.age", "rapporteur restore tuesday.age --key-file backups.key"],
};
