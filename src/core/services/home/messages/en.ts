/** Home. */
export const en = {
  "home.summary": "Show your home: meetings, reviews, suggestions, preferences",
  "home.show": "Home",
  "home.ask": "What you can ask",
  "home.ask.how": "Mention me or write to me with a question, or press one of these:",
  "home.ask.contact": "Find a contact",
  "home.ask.resource": "Find a law or guide",
  "home.guest": "You are a guest here: you find what is shared with everybody. A moderator can make you a member.",
} as const;
