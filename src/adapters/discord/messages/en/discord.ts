/** What only Discord shows: confirmations, forms, menus, and what stands around replies. */
export const discord = {
  "discord.empty": "There is nothing to show here.",
  "discord.confirm.title": "Are you sure?",
  "discord.confirm.text": "You are about to do this: {label}",
  "discord.confirm.yes": "Yes, do it",
  "discord.confirm.no": "No, go back",
  "discord.choose": "Choose",
  "platform.lacking":
    "I may not post in {channel} yet, so nothing will arrive there. Somebody who manages the server must give me: {rights}.",
  "platform.lacking.there":
    "I may not post in {channel} yet, so I scheduled nothing there. Somebody who manages the server must give me: {rights}. Then ask again.",
  "platform.lacking.events":
    "I may not make events in this server yet, so nothing will appear there. Somebody who manages the server must give me: {rights}.",
  "platform.show": "Show the answer",
  "platform.alone": "Only you will see the answer.",
} as const;
