/** Setting up a community, and welcomes. */
export const setup = {
  "setup.summary": "Connect this space to a community: a new one, or one that gave you a code",
  "setup.name": "Name of a new community",
  "setup.code": "Or the code of one that exists",
  "setup.language": "Language of what I post by myself",
  "setup.zone": "Time zone or city",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Set up",
  "setup.teach":
    "An administrator of this space can connect it with {command}: either to a new community, or to one that exists and gave them a code.",
  "setup.teach.admin":
    "You administer this space, so you can connect it with {command}: either to a new community, or to one that exists and gave you a code.",
  "setup.admins":
    "Only an administrator of this space can connect it to a community. Please ask one of them to type {command}.",
  "setup.either": "Write the name of a new community here, or the code of one that exists below.",
  "setup.both":
    "A name makes a new community, a code joins one that exists. Keep one of the two and leave the other empty.",
  "setup.code.wrong":
    "That code is not good: it was mistyped, used already, or is older than a day. Ask an administrator of the community for a new one: they get it with {command}.",
  "setup.tries":
    "This space has tried {tries, plural, one {# code} other {# codes}} within the hour. Please try again in an hour.",
  "setup.meanwhile": "This space has been connected to a community in the meantime. Type {command} to see which.",
  "setup.already":
    "This space belongs to {community} already. To leave it, an administrator of the community types {command}.",
  "setup.made": "{community} is set up",
  "setup.made.you":
    "You are its administrator. Everybody in this space is a member, and guests of the space are guests; {command} changes that.",
  "setup.made.next": "Next: add me to a channel and schedule a meeting there, or see what I can do.",
  "setup.joined": "This space belongs to {community} now",
  "setup.joined.you":
    "You and everybody here share its contacts, meetings, conclusions and resources. The code is used up.",
  "welcome.title": "Hello, I am Rapporteur",
  "welcome.installer":
    "I keep what an expert community would otherwise lose between meetings: whom to call, when to meet, what was concluded, and where that law is. One step is left: connect this space to a community, a new one or one that gave you a code.",
  "welcome.channel":
    "I keep what {community} would otherwise lose between meetings: whom to call, when to meet, what was concluded, and where that law is.",
  "welcome.posts": "I post here only what somebody asked for:",
  "welcome.posts.reminders": "a reminder before each meeting that is scheduled in this channel",
  "welcome.posts.digests": "a digest of new conclusions, if one is scheduled here",
  "welcome.posts.answers": "what a command shows to everybody, such as a meeting just scheduled",
  "welcome.by": "Added by",
  "welcome.private": "Look-ups are answered privately: only the person who asks sees them.",
  "welcome.help": "What I can do",
  "limit.invitations": "You have taken many codes today. You can take another one from {at}.",
} as const;
