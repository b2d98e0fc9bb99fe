/** What every platform says: to operators, to whoever waits for an answer, and in forms. */
export const en = {
  "kit.address": "{name} must be an address that begins with https:// or http://.",
  "kit.needed": "{name} is needed as well.",
  "platform.wait": "One moment, I'm on it…",
  "platform.unshown":
    "I cannot show the answer just now. What you asked for may be done already: look before you ask again.",
  "field.missing": "This is needed.",
  "field.typed": "You gave: {text}",
  "field.perhaps": "Perhaps: {values}",
  "field.file.again": "Please attach “{name}” again.",
  "field.hint.when": "In your words, such as “tomorrow at 15:00”.",
  "field.hint.day": "In your words, such as “last Monday” or “2 weeks”.",
  "field.hint.duration": "Such as 90, 1h30 or 2 hours.",
  "field.hint.link": "Begins with https://",
  "field.hint.words": "In your words: the name, or a part of it.",
  "field.hint.several": "One or more, with commas between them.",
  "field.hint.integer": "A number from {least} to {most}.",
  "platform.fix": "Fix",
  "platform.continue": "Continue",
  "platform.step": "Fill in the rest.",
  "platform.sent": "This was sent already. The answer comes once.",
} as const;
