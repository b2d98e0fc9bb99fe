/** What only Discord shows: confirmations, forms, menus, and what stands around replies. */
export const discord = {
  "discord.empty": "There is nothing to show here.",
  "discord.confirm.title": "Are you sure?",
  "discord.confirm.text": "You are about to do this: {label}",
  "discord.confirm.yes": "Yes, do it",
  "discord.confirm.no": "No, go back",
  "discord.undelivered": "What you asked for on {when} was done, but its answer could not reach you.",
  "discord.undelivered.what": "“{what}” of {when} was done, but its answer could not reach you.",
  "discord.choose": "Choose",
  "discord.own.nowhere":
    "I know you in no community. Ask me something once on its server; from then on I answer you here, too.",
  "discord.own.which":
    "You are in several communities. Which one is this for? I remember it; the menu below an answer changes it.",
  "discord.own.choose": "Which community",
  "discord.own.chosen": "From now on I answer you for {name}, wherever you ask.",
  "discord.own.posts":
    "I can only answer you here, because I am not a member of this place. Ask for it on a server of the community, or in a direct message to me.",
  "discord.own.more": "There is more. Ask me in a direct message or on a server of the community to see it all.",
  "platform.lacking":
    "I may not post in {channel} yet, so nothing will arrive there. Somebody who manages the server must give me: {rights}.",
  "platform.lacking.there":
    "I may not post in {channel} yet, so I scheduled nothing there. Somebody who manages the server must give me: {rights}. Then ask again.",
  "platform.lacking.tags":
    "I may not make tags in {channel}, so posts there bear those of its tags that fit. Somebody who manages the server can give me in that forum: {rights}.",
  "platform.lacking.events":
    "I may not make events in this server yet, so nothing will appear there. Somebody who manages the server must give me: {rights}.",
  "platform.show": "Show the answer",
  "platform.alone": "Only you will see the answer.",
} as const;
