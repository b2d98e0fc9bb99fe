/** What only Discord shows: confirmations, forms, menus, and what stands around replies. */
export const discord = {
  "discord.note": "Please note",
  "discord.done": "Done",
  "discord.empty": "There is nothing to show here.",
  "discord.confirm.title": "Are you sure?",
  "discord.confirm.text": "You are about to do this: {label}",
  "discord.confirm.yes": "Yes, do it",
  "discord.confirm.no": "No, go back",
  "discord.choose": "Choose",
  "discord.missing": "This is needed.",
  "discord.typed": "You gave: {text}",
  "discord.perhaps": "Perhaps: {values}",
  "discord.file.again": "Please attach “{name}” again.",
  "discord.hint.when": "In your words, such as “tomorrow at 15:00”.",
  "discord.hint.day": "In your words, such as “last Monday” or “2 weeks”.",
  "discord.hint.duration": "Such as 90, 1h30 or 2 hours.",
  "discord.hint.link": "Begins with https://",
  "discord.hint.words": "In your words: the name, or a part of it.",
  "discord.hint.several": "One or more, with commas between them.",
  "discord.hint.integer": "A number from {least} to {most}.",
  "platform.lacking":
    "I may not post in {channel} yet, so nothing will arrive there. Somebody who manages the server must give me: {rights}.",
  "platform.lacking.there":
    "I may not post in {channel} yet, so I scheduled nothing there. Somebody who manages the server must give me: {rights}. Then ask again.",
  "platform.lacking.events":
    "I may not make events in this server yet, so nothing will appear there. Somebody who manages the server must give me: {rights}.",
  "platform.show": "Show the answer",
  "platform.alone": "Only you will see the answer.",
  "platform.fix": "Fix",
  "platform.continue": "Continue",
  "platform.step": "Fill in the rest.",
  "platform.unshown":
    "I cannot show the answer just now. What you asked for may be done already: look before you ask again.",
} as const;
