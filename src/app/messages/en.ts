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
  "terminal.slack.token": "{name} must begin with {begins}. Copy it from the app’s page on api.slack.com.",
  "terminal.slack.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET belong together: set all three, or none and SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "For Slack set SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET (many, by installing).",
  "terminal.slack.both": "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: unset one of them.",
  "terminal.slack.way":
    "For Slack set SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP on the public listener).",
  "terminal.slack.oauth": "Installing in many workspaces goes over HTTP: set SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT must be 1 to 31 lower-case letters, digits, - or _, begin with a letter or digit, and not be a command that Slack has itself, such as “remind”.",
  "terminal.slack.url": "{name} must be an address that begins with https:// or http://.",
  "terminal.start.slack":
    "Slack: {way, select, socket {Socket Mode} other {HTTP, requests to /slack/events on the public listener}}",
  "terminal.discord.token":
    "DISCORD_TOKEN must be the bot’s token, three parts with full stops between them. Copy it from the page “Bot” of the application on discord.com/developers.",
  "terminal.discord.key":
    "DISCORD_PUBLIC_KEY must be the application’s public key, 64 hexadecimal digits. Copy it from the page “General Information”.",
  "terminal.discord.count": "DISCORD_SHARD_COUNT must be a number from 1 on.",
  "terminal.discord.shards":
    "DISCORD_SHARDS must be shards such as “0” or “0,2-4”, each below DISCORD_SHARD_COUNT, which belongs to it.",
  "terminal.discord.way":
    "With DISCORD_PUBLIC_KEY interactions come over HTTP and there are no shards: unset DISCORD_SHARDS and DISCORD_SHARD_COUNT, or the key.",
  "terminal.start.discord":
    "Discord: {way, select, gateway {gateway} other {HTTP, requests to /discord/interactions on the public listener}}",
} as const;
