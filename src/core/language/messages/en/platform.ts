/** What chat platforms say around the answers themselves. */
export const platform = {
  "platform.wait": "One moment, I'm on it…",
  "platform.fill": "Fill in",
  "platform.by": "Asked by {person}",
  "platform.close": "Close",
  "platform.answer": "Answer",
  "platform.expired": "This button is too old or was changed. Ask again, and use the new one.",
  "platform.expired.form": "This form is too old. Open it again.",
} as const;
