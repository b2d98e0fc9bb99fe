/** What operators are told of Discord: its settings, the doctor's findings, registering. */
export const en = {
  "discord.config.token":
    "DISCORD_TOKEN must be the bot’s token, three parts with full stops between them. Copy it from the page “Bot” of the application on discord.com/developers.",
  "discord.config.key":
    "DISCORD_PUBLIC_KEY must be the application’s public key, 64 hexadecimal digits. Copy it from the page “General Information”.",
  "discord.config.count": "DISCORD_SHARD_COUNT must be a number from 1 on.",
  "discord.config.shards":
    "DISCORD_SHARDS must be shards such as “0” or “0,2-4”, each below DISCORD_SHARD_COUNT, which belongs to it.",
  "discord.config.switch": "{name} must be on or off.",
  "discord.config.way":
    "With DISCORD_PUBLIC_KEY interactions come over HTTP and there are no shards: unset DISCORD_SHARDS and DISCORD_SHARD_COUNT, or the key.",
  "discord.config.members":
    "Over HTTP Discord does not say who leaves: unset DISCORD_MEMBERS, or DISCORD_PUBLIC_KEY to use the gateway.",
  "discord.way":
    "Discord: {way, select, gateway {gateway} other {HTTP, requests to /discord/interactions on the public listener}}",
  "discord.doctor.ok": "Discord knows the bot as “{name}”.",
  "discord.doctor.token":
    "Discord refuses the bot’s token. Reset it on the page “Bot” of the application and copy the new one.",
  "discord.doctor.unreachable": "Discord cannot be reached: {reason}.",
  "discord.doctor.key": "DISCORD_PUBLIC_KEY is not this application’s public key: every request would be refused.",
  "discord.doctor.endpoint":
    "The application has an interactions endpoint, so nothing comes through the gateway. Remove the address on the page “General Information”, or set DISCORD_PUBLIC_KEY.",
  "discord.doctor.no-endpoint":
    "The application has no interactions endpoint. Set it to the public address with /discord/interactions.",
  "discord.doctor.shards":
    "Discord advises {shards, plural, one {one shard} other {# shards}}; {left} more connections may be begun today.",
  "discord.doctor.ready": "The gateway takes the bot.",
  "discord.doctor.served":
    "Running processes serve the shards {shards} of {of}, so the gateway was not tried beside them.",
  "discord.doctor.more":
    "Discord advises {shards} shards by now and {of} are served. Start one process anew and all change over; where DISCORD_SHARD_COUNT is set, raise it for all of them.",
  "discord.doctor.spared":
    "The gateway was not tried: only {left} more connections may be begun today, and they are kept for the bot.",
  "discord.doctor.untried": "The gateway was not tried: who serves it stands in the database, which cannot be asked.",
  "discord.doctor.away":
    "Discord’s gateway cannot be reached: {reason}. Connections to wss:// must be allowed to go out.",
  "discord.doctor.4004":
    "Discord’s gateway refuses the bot’s token (4004). Reset it on the page “Bot” of the application and copy the new one.",
  "discord.doctor.4010":
    "Discord’s gateway refuses the shard (4010). DISCORD_SHARDS must name shards from 0 on, each below DISCORD_SHARD_COUNT.",
  "discord.doctor.4011":
    "The bot is on too many servers for {of, plural, one {one shard} other {# shards}} (4011). Raise DISCORD_SHARD_COUNT for all processes, or unset it and DISCORD_SHARDS: the bot then takes as many as Discord advises.",
  "discord.doctor.4013": "Discord’s gateway does not understand this release any more ({code}). Update Rapporteur.",
  "discord.doctor.4014":
    "Discord’s gateway refuses the bot’s intents (4014). {members, select, on {DISCORD_MEMBERS is on: switch on “Server Members Intent” on the page “Bot” of the application, or unset it.} other {Rapporteur asks for none that is privileged: look on the page “Bot” of the application whether Discord has limited it.}}",
  "discord.doctor.members.on": "Discord says at once who leaves a server.",
  "discord.doctor.members.off":
    "DISCORD_MEMBERS is on, and the application may not hear of members: switch on “Server Members Intent” on its page “Bot”, or unset the variable.",
  "discord.doctor.closed": "Discord’s gateway closed the connection with code {code}.",
  "discord.doctor.removed":
    "The bot is not on the server {id} of “{community}”: what is due there waits until it is added again.",
  "discord.doctor.left":
    "{count, plural, one {One person} other {# people}} of “{community}” left its servers and {count, plural, one {is} other {are}} told nothing more.",
  "discord.doctor.commands":
    "The registered commands differ from this release’s. They are registered at the next start, or with “rapporteur register discord”.",
  "discord.register.about": "Register the commands with a chat platform, where they differ",
  "discord.register.guild": "only in the server with this id, where they show at once",
  "discord.register.done":
    "{changed, select, yes {Registered} other {Nothing differs from}} {count, plural, one {one command} other {# commands}}.",
  "discord.register.invite": "Add the bot to a server: {url}",
  "discord.register.token": "Set DISCORD_TOKEN to register the commands.",
  "discord.register.refused": "Discord refuses the commands: {reason}",
} as const;
