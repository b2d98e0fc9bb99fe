/** Home. */
export const en = {
  "home.summary": "Show your home: meetings, reviews, suggestions, preferences",
  "home.show": "Home",
  "home.guest": "You are a guest here: you find what is shared with everybody. A moderator can make you a member.",
} as const;
