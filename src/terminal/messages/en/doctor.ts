/** What the doctor finds. */
export const doctor = {
  "terminal.doctor.ok": "ok",
  "terminal.doctor.warn": "warning",
  "terminal.doctor.fail": "FAILED",
  "terminal.doctor.node.ok": "Node.js {version}",
  "terminal.doctor.node.old": "Node.js {version} is too old; {wanted} or newer is needed.",
  "terminal.doctor.configuration.ok": "The environment can be read.",
  "terminal.doctor.disk.ok": "{directory} can be written to.",
  "terminal.doctor.disk.full": "{directory} has only {megabytes, number} MB of room left.",
  "terminal.doctor.key-file.open": "Other users may read {path}. `chmod 600` closes it.",
  "terminal.doctor.lock.free": "Nobody else holds the data directory.",
  "terminal.doctor.lock.held": "`{does}` (process {pid}) holds the data directory and answers.",
  "terminal.doctor.store.embedded": "Embedded PostgreSQL {version}",
  "terminal.doctor.store.server": "PostgreSQL server {version}",
  "terminal.doctor.store.unreachable":
    "The database cannot be reached ({reason}). Check DATABASE_URL and that the server runs.",
  "terminal.doctor.clock.ok": "The clocks of this machine and the database agree.",
  "terminal.doctor.clock.off":
    "The clocks of this machine and the database differ by {seconds, plural, one {# second} other {# seconds}}. Set them by NTP.",
  "terminal.doctor.migrations.ok": "All {count, number} applied",
  "terminal.doctor.migrations.pending":
    "{pending, plural, one {# is} other {# are}} missing. `rapporteur migrate` applies them.",
  "terminal.doctor.migrations.newer":
    "The database has migrations that this version does not know: {names}. Update Rapporteur.",
  "terminal.doctor.community.ok": "{count, plural, one {# community} other {# communities}}: {slugs}",
  "terminal.doctor.key.ok": "The key opens what is sealed.",
  "terminal.doctor.key.unused": "There is a key, and nothing is sealed yet.",
  "terminal.doctor.key.wrong": "The key does not open what is sealed ({reason}). Put back the key it was sealed with.",
  "terminal.doctor.ledger.ok": "Nothing waits that should have been said.",
  "terminal.doctor.ledger.late":
    "{due, plural, one {# message has} other {# messages have}} been due for up to {minutes, number} minutes. Is Rapporteur running?",
  "terminal.doctor.search.ok": "The search finds everything by its newest index.",
  "terminal.doctor.search.filing":
    "{left, plural, one {# document is} other {# documents are}} still being filed for the search; until then {left, plural, one {it is} other {they are}} found as before.",
  "terminal.doctor.chore.never": "Not done yet; next at {next}.",
  "terminal.doctor.chore.ok": "Last done at {begun}; next at {next}.",
  "terminal.doctor.chore.running": "Going on since {begun}.",
  "terminal.doctor.chore.broken":
    "Begun at {begun} and broken off. Rapporteur does it again within minutes, if it is running.",
  "terminal.doctor.chore.failed": "Failed at {begun}: {error}. The log says more. Next at {next}.",
  "terminal.doctor.chore.late": "It was due at {due} and nobody did it. Is Rapporteur running?",
  "terminal.doctor.room.full": "The database’s disk is full: things are refused. Make room.",
  "terminal.doctor.synced.embedded":
    "Each commit is forced to disk, so a power cut loses nothing that was acknowledged.",
  "terminal.doctor.synced.server": "The server forces each commit to disk.",
  "terminal.doctor.synced.not": "Commits are not forced to disk: a power cut can lose the newest.",
  "terminal.doctor.synced.off":
    "The server does not force commits to disk ({settings}): a power cut can lose the newest, or the database.",
} as const;
