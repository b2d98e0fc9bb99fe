/** What operators are told while something is done: of files, the store, its holder and its key. */
export const running = {
  "terminal.file.saved": "saved {path}",
  "terminal.file.failed": "{path} could not be written: {reason}",
  "terminal.import.channel": "Say in which channel the imported meetings are reminded of, as in: --channel general",
  "terminal.import.calendar.only": "--channel and --zone are for calendar files: a CSV file says both in its columns.",
  "terminal.run.line": 'Say what to run, as in: rapporteur run "contact find tracing country:PY"',
  "terminal.now":
    "“{typed}” is not a moment. Write it with its offset, as in 2026-11-24T15:00:00Z, or as a time from now, as in +7d.",
  "terminal.tick.nothing": "Nothing was due at {now}.",
  "terminal.chat.hello":
    "{community}. You are {name}. /help shows what I can do; /as, /channel, /locale and /zone put you elsewhere, /quit leaves.",
  "terminal.chat.seat": "You are {name}, in #{channel}; times are those of {zone}.",
  "terminal.import.file": "I can’t read the file {file} ({reason}).",
  "terminal.import.check": "Checking",
  "terminal.import.save": "Saving",
  "terminal.demo.community": "Demo community",
  "terminal.demo.first": "The store was empty: the demo community has been installed.",
  "terminal.demo.installed": "The demo community “{name}” ({slug}) has been installed.",
  "terminal.demo.there": "The demo community “{name}” ({slug}) is there already; nothing was changed.",
  "terminal.migrate.none": "The database has every migration.",
  "terminal.migrate.pending": "missing: {name}",
  "terminal.migrate.applied": "applied: {name}",
  "terminal.migrate.needed": "The database lacks migrations. `rapporteur migrate` applies them; so does `npm start`.",
  "terminal.links.none": "{slug}: no link waits to be confirmed or can be undone.",
  "terminal.links.waits": "{slug}: {id} waits to be confirmed: {name}, {accounts}",
  "terminal.links.undoable": "{slug}: {id} is confirmed and can be undone: {name}, {accounts}",
  "terminal.links.confirmed": "Confirmed. Both accounts are told.",
  "terminal.links.undone": "Undone. Both accounts are told.",
  "terminal.audit.whole": "{slug}: whole, {links, plural, one {# entry} other {# entries}}, head {head}",
  "terminal.audit.broken": "{slug}: BROKEN at entry {at}. That entry, or one before it, was changed or removed.",
  "terminal.key.missing":
    "A database server needs a key of yours for private fields. `rapporteur key` prints a new one: set RAPPORTEUR_KEY to it and keep a copy in a safe place, because without it phones, e-mail addresses and notes cannot be read again.",
  "terminal.key.made":
    "A key for private fields was made in {path}. Keep a copy in a safe place: without it phones, e-mail addresses and notes cannot be read again.",
  "terminal.data.unusable":
    "I can’t use the data directory {directory} ({reason}). Set RAPPORTEUR_DATA to one on a local disk that I may write to.",
  "terminal.held.busy":
    "The data directory {directory} has been in use for {seconds} seconds by `{does}` (process {pid}). Try again when that has ended.",
  "terminal.held.unknown": "The data directory {directory} is in use by another user’s process.",
  "terminal.holder.other": "The running Rapporteur is another version and does not know this command. Restart it.",
  "terminal.holder.broken":
    "The running Rapporteur stopped while it worked on this. Look whether it was done before you repeat it.",
  "terminal.holder.gone": "The running Rapporteur does not answer. Try again, or restart it.",
  "terminal.opening.booting": "Starting the embedded database",
  "terminal.opening.migrating": "Preparing its tables",
  "terminal.pack.broken": "The features in {path} cannot be used: {reason}. RAPPORTEUR_FEATURES names that file.",
  "terminal.store.broken": "The embedded database in {directory} cannot be opened ({reason}).",
  "terminal.database.waiting": "The database at {address} cannot be reached yet ({reason}); trying again.",
  "terminal.database.unreachable":
    "The database at {address} cannot be reached. Check DATABASE_URL and that the server runs.",
  "terminal.database.refused": "The database at {address} refuses: {reason}",
  "terminal.bug": "Something went wrong on my side; the log says what.",
} as const;
