/** Home. */
export const en = {
  "home.summary": "Show your home: meetings, reviews, suggestions, preferences",
  "home.show": "Home",
  "home.guest": "You are a guest here: you find what is shared with everybody. A moderator can make you a member.",
  "home.support":
    "Stuck, or is something wrong? {command} says what I can do, and these people look after the community:",
  "home.support.somebody": "Stuck, or is something wrong? {command} says what I can do; for the rest, ask a moderator.",
} as const;
