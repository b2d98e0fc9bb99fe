/** What is wrong with a store or its key, and what to do about it. */
export const store = {
  "terminal.store.foreign":
    "{path} holds files, but no database of mine ({found} is missing). I have changed nothing. If a database was there, keep a copy of the folder and restore your last back-up into an empty directory with `rapporteur restore`; if not, move the files away or set RAPPORTEUR_DATA to another directory.",
  "terminal.store.version":
    "The database in {path} was made by PostgreSQL {found}; this version of Rapporteur has {wanted}. I have changed nothing. Make a back-up with the version that made it, and restore that into an empty directory with this one.",
  "terminal.store.damaged":
    "The database in {path} is damaged and does not start. Keep a copy of the folder as it is, and restore your last back-up into an empty directory with `rapporteur restore`.",
  "terminal.store.damaged.found":
    "The database in {path} is damaged and does not start ({found}). Keep a copy of the folder as it is, and restore your last back-up into an empty directory with `rapporteur restore`.",
  "terminal.store.damaged.running":
    "The database is damaged, or has broken off. Stop Rapporteur and start it again. If it says the same, keep a copy of the data directory and restore your last back-up into an empty one with `rapporteur restore`.",
  "terminal.store.full":
    "The disk of {path} is full, so the database cannot be opened. Nothing is lost: make room and start again.",
  "terminal.store.full.running": "The database’s disk is full, so this was not done. Make room and try again.",
  "terminal.store.denied":
    "I may not use the files of the database in {path} ({found}). They must belong to the user that Rapporteur runs as.",
  "terminal.key.gone":
    "There are sealed phones, e-mail addresses or notes, but their key is missing. Put your copy back as {path}. If there is none, `rapporteur key --lost` says what is lost and goes on with a new key.",
  "terminal.key.damaged":
    "{path} holds no key that I can read. Put your copy back there. If there is none, move the file away; `rapporteur key --lost` then says what is lost and goes on with a new key.",
  "terminal.key.fits": "The key is there and opens what is sealed, so nothing is lost. Nothing was changed.",
  "terminal.key.lost.ask":
    "That cannot be read again without the key. Nothing was changed: if the key turns up, all of it is there again. To take it away for good and go on with a new key: `rapporteur key --lost --yes`",
  "terminal.key.lost.done": "What was sealed with the lost key has been taken away. Rapporteur can be started.",
  "terminal.migrate.makes": "makes the table {table}",
  "terminal.migrate.removes": "removes the table {table}",
  "terminal.migrate.columns": "changes columns of {table}",
  "terminal.migrate.rows": "changes rows of {table}",
  "terminal.migrate.index": "makes an index of {table}",
  "terminal.migrate.rules": "changes rules of the database: functions, triggers, policies",
  "terminal.migrate.back":
    "There is one way back: a back-up made before. `rapporteur backup FILE` makes one with the version that runs now.",
  "terminal.migrate.newer":
    "A newer version of Rapporteur has worked on this database: it has migrations that this version does not know ({names}). Nothing was changed. Start the newer version, or restore the back-up from before the upgrade into an empty database.",
} as const;
