/** What operators are told of back-ups. */
export const backup = {
  "terminal.backup.write": "Backing up",
  "terminal.backup.verify": "Reading it through",
  "terminal.backup.done":
    "Backed up {rows, plural, one {# row} other {# rows}} into {path} ({megabytes} MB). Read back, it is whole.",
  "terminal.backup.keyless":
    "The key of private fields is not in it. Keep that too, in another place: key.json, or what RAPPORTEUR_KEY holds.",
  "terminal.backup.keyed": "The key of private fields is in it: whoever opens it reads everything.",
  "terminal.backup.keyfile.made":
    "A key for back-ups was made in {path}. Keep a copy away from the back-ups: without it they cannot be opened.",
  "terminal.backup.secret":
    "With what is it closed? Name a key file, as in --key-file backups.key, or set RAPPORTEUR_BACKUP_PASSPHRASE. In a terminal I ask for a pass phrase.",
  "terminal.backup.phrase": "Pass phrase:",
  "terminal.backup.phrase.again": "Once more:",
  "terminal.backup.phrase.short":
    "A pass phrase has at least {least} characters: four or five words that do not belong together.",
  "terminal.backup.phrase.differs": "Those were two different pass phrases.",
  "terminal.backup.foreign": "{path} is no back-up.",
  "terminal.backup.secret.wrong": "That pass phrase or key does not open {path}.",
  "terminal.backup.damaged":
    "{path} is not whole: it was cut off or changed. Nothing was restored. Take another back-up.",
  "terminal.backup.newer": "A newer version made this back-up ({version}). Update Rapporteur, and restore it then.",
  "terminal.backup.older":
    "An older version made this back-up ({version}), and this database has newer tables. Restore it into a database without any: an empty data directory, or a new database on the server.",
  "terminal.backup.filled":
    "The database is not empty: there are rows in {table}. A back-up is restored into an empty one: set RAPPORTEUR_DATA or DATABASE_URL to that. Nothing was changed.",
  "terminal.backup.key":
    "Phones, e-mail addresses and notes in the back-up are sealed with a key that is not here. Put key.json into the data directory, or set RAPPORTEUR_KEY, and do it again. If it is lost, --without-key restores the rest.",
  "terminal.backup.differs":
    "What came out of the back-up is not what went in ({table}). Nothing was restored. Take another back-up.",
  "terminal.backup.exists": "There is a file {path} already. Nothing was backed up.",
  "terminal.backup.full": "There is no room for {path}. Nothing was backed up.",
  "terminal.backup.keyfile": "There is no key in {path}. It is a line that begins with AGE-SECRET-KEY-1.",
  "terminal.restore.label": "Restoring",
  "terminal.restore.erased":
    "{count, plural, one {# person who was erased since then was erased again.} other {# people who were erased since then were erased again.}}",
  "terminal.restore.done":
    "Restored {rows, plural, one {# row} other {# rows}} as of {at}. Every table has as many as there were.",
  "terminal.restore.key.put": "The key of private fields was in the back-up and is now in {path}.",
  "terminal.restore.key.set": "The key of private fields was in the back-up. Set RAPPORTEUR_KEY to this:",
} as const;
