/** Help. */
export const en = {
  "help.summary": "Show what I can do, or how one command is used",
  "help.command": "A command, such as contact find",
  "help.intro":
    "I keep what {community} would otherwise lose between meetings: whom to call, when to meet, what was concluded, and where that law is.",
  "help.moderators": "What moderators do",
  "help.try": "Try",
  "help.examples": "Examples",
  "help.more": "Type {command} and a command to see what it takes, or just ask me.",
  "help.more-roles":
    "Your role here is “{role}”; {closed, plural, one {one more command needs} other {# more commands need}} another role.",
  "help.all": "All ({count})",
  "help.audience.caller": "Only you see the reply.",
  "help.audience.channel": "The whole channel sees the reply.",
  "name.help": "help",
  "name.command": "command",
  "title.help": "Help",
} as const;
