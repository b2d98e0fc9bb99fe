/** What operators are told while something is done: of files, the store, its holder and its key. */
export const running = {
  "terminal.file.saved": "saved {path}",
  "terminal.file.failed": "{path} could not be written: {reason}",
  "terminal.import.option":
    "The option {option} means nothing of such a file of {kind}. `rapporteur help import` shows what each is for.",
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
  "terminal.admin.none": "{slug}: nobody administers it.",
  "terminal.admin.is": "{slug}: {id} {name} ({accounts}) administers it, here last: {seen}",
  "terminal.admin.could": "{slug}: {id} {name} ({accounts}), {role}, here last: {seen}",
  "terminal.admin.made": "{name} is an administrator of {slug} now. Everybody who moderates there is told.",
  "terminal.links.none": "{slug}: no link waits to be confirmed or can be undone.",
  "terminal.links.waits": "{slug}: {id} waits to be confirmed: {name}, {accounts}",
  "terminal.links.undoable": "{slug}: {id} is confirmed and can be undone: {name}, {accounts}",
  "terminal.links.confirmed": "Confirmed. Both accounts are told.",
  "terminal.links.undone": "Undone. Both accounts are told.",
  "terminal.audit.whole": "{slug}: whole, {links, plural, one {# entry} other {# entries}}, head {head}",
  "terminal.audit.cut": "Entries before {first} were cut off at a signed checkpoint.",
  "terminal.audit.unsigned":
    "Entries up to {unsigned} are not signed. They are as they were on {date}; what happened to them before does not show.",
  "terminal.audit.accept":
    "If that is when you upgraded, say so once with `rapporteur audit accept`. If you did that before, the log was replaced.",
  "terminal.audit.accepted":
    "{slug}: {links, plural, one {# entry that is not signed was accepted.} other {# entries that are not signed were accepted.}}",
  "terminal.audit.nothing": "{slug}: there is nothing to accept.",
  "terminal.audit.broken.accept":
    "{slug}: the chain is broken, and nothing was accepted; `rapporteur audit verify` says where.",
  "terminal.audit.older":
    "The newest is signed with key {key}, and {sealing} is the key that seals now: the next entry says so.",
  "terminal.audit.broken.changed":
    "{slug}: BROKEN at entry {at}. That entry was changed, or one before it was removed.",
  "terminal.audit.broken.removed": "{slug}: BROKEN. Entries up to {at} were removed, and no checkpoint says so.",
  "terminal.audit.broken.key":
    "{slug}: CANNOT BE CHECKED from entry {at} on, because its key is not here. Add that key to RAPPORTEUR_KEY; if it is lost, nothing shows whether those entries were changed.",
  "terminal.audit.broken.noted":
    "{slug}: NOT AS NOTED at entry {at}. The chain was cut there, replaced, or restored from an older back-up.",
  "terminal.audit.notes": "Those are no notes of audit chains: each line is JSON with community, seq and hash.",
  "terminal.rotate.one":
    "There is one key only, so there is nothing to rotate. Put a new one in front and keep the old one behind it, in every process: RAPPORTEUR_KEY=new,old. `rapporteur key` prints a new one.",
  "terminal.rotate.progress": "Sealing anew",
  "terminal.rotate.anew":
    "{anew, plural, one {# value was sealed anew} other {# values were sealed anew}} with key {key}; the audit logs are signed with it.",
  "terminal.rotate.closed":
    "{closed, plural, one {# value opens} other {# values open}} with none of these keys and stayed as it was. If its key is lost, it cannot be read again; if not, add that key behind the others.",
  "terminal.rotate.again":
    "Something is still sealed with another key: a process has the keys in another order. Put the new one first everywhere, then rotate again.",
  "terminal.rotate.done":
    "Nothing was found that {old} opens; of audit entries that were signed with it, what checks them is kept, sealed with the new key. Take {old} out of RAPPORTEUR_KEY of every process. Back-ups from before still need it.",
  "terminal.rotate.gone":
    "Nothing was found that {old} opens, and it is gone from the key file; of audit entries that were signed with it, what checks them is kept, sealed with the new key. Back-ups from before still need it: they must hold the key file of then.",
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
