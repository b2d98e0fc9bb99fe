/** What operators are told about Slack and Discord. */
export const platforms = {
  "terminal.doctor.discord.ok": "Discord knows the bot as “{name}”.",
  "terminal.doctor.discord.token":
    "Discord refuses the bot’s token. Reset it on the page “Bot” of the application and copy the new one.",
  "terminal.doctor.discord.unreachable": "Discord cannot be reached: {reason}.",
  "terminal.doctor.discord.key":
    "DISCORD_PUBLIC_KEY is not this application’s public key: every request would be refused.",
  "terminal.doctor.discord.endpoint":
    "The application has an interactions endpoint, so nothing comes through the gateway. Remove the address on the page “General Information”, or set DISCORD_PUBLIC_KEY.",
  "terminal.doctor.discord.no-endpoint":
    "The application has no interactions endpoint. Set it to the public address with /discord/interactions.",
  "terminal.doctor.discord.shards":
    "Discord advises {shards, plural, one {one shard} other {# shards}}; {left} more connections may be begun today.",
  "terminal.doctor.discord.ready": "The gateway takes the bot.",
  "terminal.doctor.discord.served":
    "Running processes serve the shards {shards} of {of}, so the gateway was not tried beside them.",
  "terminal.doctor.discord.more":
    "Discord advises {shards} shards by now and {of} are served. Start one process anew and all change over; where DISCORD_SHARD_COUNT is set, raise it for all of them.",
  "terminal.doctor.discord.spared":
    "The gateway was not tried: only {left} more connections may be begun today, and they are kept for the bot.",
  "terminal.doctor.discord.untried":
    "The gateway was not tried: who serves it stands in the database, which cannot be asked.",
  "terminal.doctor.discord.away":
    "Discord’s gateway cannot be reached: {reason}. Connections to wss:// must be allowed to go out.",
  "terminal.doctor.discord.4004":
    "Discord’s gateway refuses the bot’s token (4004). Reset it on the page “Bot” of the application and copy the new one.",
  "terminal.doctor.discord.4010":
    "Discord’s gateway refuses the shard (4010). DISCORD_SHARDS must name shards from 0 on, each below DISCORD_SHARD_COUNT.",
  "terminal.doctor.discord.4011":
    "The bot is on too many servers for {of, plural, one {one shard} other {# shards}} (4011). Raise DISCORD_SHARD_COUNT for all processes, or unset it and DISCORD_SHARDS: the bot then takes as many as Discord advises.",
  "terminal.doctor.discord.4013":
    "Discord’s gateway does not understand this release any more ({code}). Update Rapporteur.",
  "terminal.doctor.discord.4014":
    "Discord’s gateway refuses the bot’s intents (4014). Rapporteur asks for none that is privileged: look on the page “Bot” of the application whether Discord has limited it.",
  "terminal.doctor.discord.closed": "Discord’s gateway closed the connection with code {code}.",
  "terminal.doctor.discord.removed":
    "The bot is not on the server {id} of “{community}”: what is due there waits until it is added again.",
  "terminal.doctor.discord.left":
    "{count, plural, one {One person} other {# people}} of “{community}” left its servers and {count, plural, one {is} other {are}} told nothing more.",
  "terminal.doctor.discord.commands":
    "The registered commands differ from this release’s. They are registered at the next start, or with “rapporteur register discord”.",
  "terminal.command.register": "Register the commands with a chat platform, where they differ",
  "terminal.argument.platform.discord": "the platform: discord",
  "terminal.option.guild": "only in the server with this id, where they show at once",
  "terminal.register.done":
    "{changed, select, yes {Registered} other {Nothing differs from}} {count, plural, one {one command} other {# commands}}.",
  "terminal.register.invite": "Add the bot to a server: {url}",
  "terminal.register.token": "Set DISCORD_TOKEN to register the commands.",
  "terminal.register.refused": "Discord refuses the commands: {reason}",
  "terminal.doctor.slack.ok": "Slack knows the bot in “{team}”.",
  "terminal.doctor.slack.token":
    "Slack refuses the bot’s token ({reason}). Install the app again and copy the new token.",
  "terminal.doctor.slack.unreachable": "Slack cannot be reached: {reason}.",
  "terminal.doctor.slack.scopes":
    "The bot lacks scopes: {scopes}. Print the manifest with “rapporteur manifest slack”, paste it into the app’s settings and install again.",
  "terminal.doctor.slack.socket": "Slack refuses SLACK_APP_TOKEN ({reason}). It needs the scope connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode can be opened.",
  "terminal.doctor.slack.installed":
    "Installed in {count, plural, =0 {no workspace yet: open /slack/install} one {# workspace or organisation} other {# workspaces and organisations}}.",
  "terminal.command.manifest": "Print the app manifest of a chat platform, as JSON",
  "terminal.argument.platform": "the platform: slack",
  "terminal.option.http": "for HTTP at this public address instead of Socket Mode",
} as const;
