/** Communities: setting up, joining, leaving and ending them; welcomes; what channels may show. */
export const en = {
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
    "An administrator of this space can connect it with /setup: either to a new community, or to one that exists and gave them a code.",
  "setup.teach.admin":
    "You administer this space, so you can connect it with /setup: either to a new community, or to one that exists and gave you a code.",
  "setup.admins":
    "Only an administrator of this space can connect it to a community. Please ask one of them to type /setup.",
  "setup.either": "Write the name of a new community here, or the code of one that exists below.",
  "setup.both":
    "A name makes a new community, a code joins one that exists. Keep one of the two and leave the other empty.",
  "setup.code.wrong":
    "That code is not good: it was mistyped, used already, or is older than a day. Ask an administrator of the community for a new one: they get it with /community invite.",
  "setup.tries":
    "This space has tried {tries, plural, one {# code} other {# codes}} within the hour. Please try again in an hour.",
  "setup.meanwhile": "This space has been connected to a community in the meantime. Type /community show to see which.",
  "setup.already":
    "This space belongs to {community} already. To leave it, an administrator of the community types /community disconnect.",
  "setup.made": "{community} is set up",
  "setup.made.you":
    "You are its administrator. Everybody in this space is a member, and guests of the space are guests; /person role changes that.",
  "setup.made.next": "Next: add me to a channel and schedule a meeting there, or see what I can do.",
  "setup.joined": "This space belongs to {community} now",
  "setup.joined.you":
    "You and everybody here share its contacts, meetings, conclusions and resources. The code is used up.",
  "community.show.summary": "Show this community: its name, spaces and people",
  "community.spaces": "Connected spaces",
  "community.people": "People",
  "community.count.admin": "{count, plural, one {# administrator} other {# administrators}}",
  "community.count.moderator": "{count, plural, one {# moderator} other {# moderators}}",
  "community.count.member": "{count, plural, one {# member} other {# members}}",
  "community.count.guest": "{count, plural, one {# guest} other {# guests}}",
  "community.count": "{count, number}",
  "community.show": "The community",
  "community.invite": "Invite a space",
  "community.invite.summary": "Get a one-time code with which another space joins this community",
  "community.invite.title": "A code for one space",
  "community.invite.how": "An administrator of the other space adds me there and types this:",
  "community.invite.until": "Good until",
  "community.invite.once":
    "It works once, and I cannot show it again. Everybody in that space will see what this community shares: give it only to whom you trust with that.",
  "community.rename.summary": "Give this community another name",
  "community.name": "Name",
  "community.renamed": "The community is called {name} now",
  "community.renamed.same": "The community is called that already.",
  "community.before": "Before",
  "community.rename": "Rename",
  "community.disconnect": "Disconnect this space",
  "community.disconnect.summary": "Take this space out of the community; the community's data stays",
  "community.disconnect.title": "Disconnect this space from {community}?",
  "community.disconnect.what":
    "Nobody here will be able to ask anything of the community any more. Its contacts, meetings, conclusions and resources stay.",
  "community.disconnect.planned":
    "{planned, plural, =0 {Nothing is planned to be posted here.} one {One message that is planned to be posted here is cancelled.} other {# messages that are planned to be posted here are cancelled.}}",
  "community.disconnect.last":
    "This is the only connected space. Get a code with /community invite first and keep it: without one, nobody can reach the community again.",
  "community.disconnect.do": "Disconnect",
  "community.disconnected": "This space is disconnected",
  "community.disconnected.back": "It no longer belongs to {community}. A code from the community brings it back.",
  "community.disconnected.already": "This space is disconnected already.",
  "community.leave.summary": "Confirm that this space is disconnected",
  "community.delete": "Delete the community",
  "community.delete.summary": "Delete this community and everything in it, in every space",
  "community.delete.title": "Delete {community} for ever?",
  "community.delete.what":
    "Everything below is erased, with the audit log, in all connected spaces. It cannot be undone.",
  "community.delete.do": "Delete…",
  "community.erase.summary": "Confirm that the community is deleted by typing its name",
  "community.erase.name": "Type the community's name",
  "community.erase.mismatch":
    "That is not the community's name, so nothing was deleted. Type it exactly as it is: {name}",
  "community.erased": "{community} is deleted",
  "community.erased.what": "Nothing of it is left, here or in the other spaces. /setup makes a new community.",
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
  "settings.clearance": "What a channel may show",
  "settings.clearance.summary": "Say up to which sharing label may be shown in a channel",
  "settings.clearance.label": "Up to which label",
  "settings.clearance.channel": "Channel, if not this one",
  "settings.clearance.was": "Before",
  "settings.clearance.becomes": "From now on",
  "settings.clearance.ask": "Show up to {label} in #{channel}?",
  "settings.clearance.do": "Yes, up to {label}",
  "settings.clearance.check": "I cannot check who reads there: please make sure that it is so.",
  "settings.clearance.stays": "What was said there until now stays there.",
  "settings.clearance.done": "Up to {label} may be shown in #{channel} from now on",
  "settings.clearance.told": "The channel is told in a moment.",
  "settings.clearance.same": "Up to {label} may be shown in #{channel} already.",
  "settings.clearance.meanwhile":
    "Somebody has changed that in the meantime. Please look again, and repeat it if it is still wanted.",
  "settings.clearance.direct":
    "Here I show you what you may see: for a direct message there is nothing to set. Name a channel, such as channel:#general.",
  "settings.clearance.unknown":
    "I don’t know which channel “{channel}” is. Type the command in the channel itself, or pick the channel from the platform’s list.",
  "clearance.means.clear":
    "The channel is taken to be read by anybody: what is for the community or its members stays out, and people are counted, not named.",
  "clearance.means.green":
    "The channel is taken to be read by the community, guests included: what is for members or moderators stays out.",
  "clearance.means.amber":
    "The channel is taken to be read by members of the community alone: what all of them may read is shown, people by name; private meetings stay out.",
  "clearance.means.moderators":
    "The channel is taken to be read by moderators alone: what only they may see is shown too, private meetings included.",
  "clearance.told": "From now on up to {after} may be shown here (was {before})",
  "clearance.by": "Set by {name}.",
  "clearance.limited":
    "Other organisations read along in this channel: while they do, I show no more than {label}, whatever is set.",
  "clearance.channels": "Channels that may show other than TLP:GREEN",
  "clearance.untold":
    "You have set that up to {label} may be shown in #{channel}. That holds, but I could not tell the channel: please say it there yourself.",
  "deliveries.what.clearance": "What may be shown there",
  "deliveries.what.notice.clearance": "Notice about what a channel may show",
  "help.family.community": "This community and its spaces",
} as const;
