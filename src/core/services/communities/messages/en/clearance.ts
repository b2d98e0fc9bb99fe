/** What channels may show. */
export const clearance = {
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
  "settings.language.summary": "Say in which language I speak in a channel",
  "settings.language.language": "Language, or “default” for the community’s",
  "settings.language.done": "Language of #{channel}",
  "settings.language.effect":
    "This is how I speak to everybody there. What only one person sees is in that person’s language.",
} as const;
