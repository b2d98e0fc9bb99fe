/** The environment and the start: what operators are told. */
export const en = {
  "terminal.config.data": "RAPPORTEUR_DATA must be the path of a directory.",
  "terminal.config.database":
    "DATABASE_URL must be the address of a PostgreSQL database, as in postgresql://user:password@host:5432/name.",
  "terminal.config.port": "{name} must be a port number from 0 to 65535, not “{value}”.",
  "terminal.config.public": "PUBLIC_URL must be an https address, such as https://bot.example.org; “{value}” is none.",
  "terminal.config.ports": "PORT and PLAYGROUND_PORT are both {port}. Give one of them another number.",
  "terminal.config.key":
    "RAPPORTEUR_KEY must be written as ID:KEY (several separated by commas), where KEY is 32 random bytes in base64url. `rapporteur key` makes one.",
  "terminal.config.times":
    "DELIVERY_TIMES must be JSON with lease, deliver, firstPause and longestPause in milliseconds. A lease lasts at least twice as long as a delivery.",
  "terminal.config.host":
    "HOST must be an address of this machine, such as 127.0.0.1 or ::, or a name of it; “{value}” is none.",
  "terminal.config.proxy":
    "TRUSTED_PROXY must be addresses or subnets of the proxies before the bot, such as 10.0.0.5, 172.16.0.0/12; “{value}” cannot be read.",
  "terminal.config.metrics":
    "METRICS_TOKEN must be at least 16 letters, digits or signs among -._~+/, as a bearer token is written.",
  "terminal.port.host":
    "This machine has no address of that name. Set HOST to one that it has, or leave it out to listen on all.",
  "terminal.config.limits":
    "LIMITS must be off, or budgets with their rates such as messages=1000/day, polls=off; “{value}” is neither. docs/limits.md has the budgets.",
  "terminal.config.links": "LINK_CHECKS must be on or off, not “{value}”.",
  "terminal.config.keep": "KEEP_DELIVERIES_DAYS must be a number of days, at least {least}, not “{value}”.",
  "terminal.config.notes": "AUDIT_NOTES must be the path of a file or an https address.",
  "terminal.config.files": "FILES_MB must be a number of megabytes, not “{value}”.",
  "terminal.config.days": "AUDIT_DAYS must be a number of days, at least {least}, not “{value}”.",
  "terminal.config.level": "LOG_LEVEL cannot be “{value}”. It can be {levels}.",
  "terminal.held.start":
    "The data directory {directory} is in use: `{does}` runs as process {pid}. Stop that one first, or give this one its own directory with RAPPORTEUR_DATA. Other `rapporteur` commands work while it runs.",
  "terminal.port.used": "Port {port} is in use. Set {name} to another number, or stop what listens there.",
  "terminal.port.refused": "I may not listen on port {port}. Set {name} to a number above 1023.",
  "terminal.start.running": "Rapporteur is running. Ctrl-C stops it.",
  "terminal.start.playground": "Playground: {url}",
  "terminal.start.no-playground": "No playground: it is for demo communities only.",
  "terminal.start.health": "Health: {url}",
  "terminal.start.embedded": "Data: {directory} (embedded; a community that matters belongs on a PostgreSQL server)",
  "terminal.start.server": "Data: PostgreSQL server",
  "terminal.start.stopping": "Stopping …",
  "terminal.start.bug": "Rapporteur could not start; the log says why.",
  "terminal.config.backups.kept": "RAPPORTEUR_BACKUPS_KEPT must be a number from 1 to 9999, not “{value}”.",
  "terminal.config.backups.phrase": "RAPPORTEUR_BACKUP_PASSPHRASE must have at least {least} characters.",
  "terminal.config.backups.secret":
    "RAPPORTEUR_BACKUPS needs a key: set RAPPORTEUR_BACKUP_KEY_FILE or RAPPORTEUR_BACKUP_PASSPHRASE.",
  "terminal.config.backups.two": "Set either RAPPORTEUR_BACKUP_KEY_FILE or RAPPORTEUR_BACKUP_PASSPHRASE.",
} as const;
