/** What chat platforms say around the answers themselves. */
export const platform = {
  "platform.wait": "One moment, I'm on it…",
  "platform.fill": "Fill in",
  "platform.by": "Asked by {person}",
  "platform.close": "Close",
  "platform.answer": "Answer",
  "platform.expired": "This button is too old or was changed. Ask again, and use the new one.",
  "platform.expired.form": "This form is too old. Open it again.",
  "platform.lacking": "I may not post in {channel} yet, so nothing will arrive there. Somebody who manages the server must give me: {rights}.",
  "platform.lacking.there":
    "I may not post in {channel} yet, so I scheduled nothing there. Somebody who manages the server must give me: {rights}. Then ask again.",
  "platform.lacking.events": "I may not make events in this server yet, so nothing will appear there. Somebody who manages the server must give me: {rights}.",
  "platform.show": "Show the answer",
  "platform.alone": "Only you will see the answer.",
  "platform.fix": "Fix",
  "platform.continue": "Continue",
  "platform.step": "Fill in the rest.",
  "platform.unshown": "I cannot show the answer just now. What you asked for may be done already: look before you ask again.",
} as const;
