/** Search over everything. */
export const en = {
  "find.summary": "Search everything: contacts, resources, conclusions and meetings",
  "find.words": "Your question, as you would ask it",
  "find.only": "Only one kind",
  "find.title": "What I find",
  "find.nothing.title": "Nothing found",
  "find.nothing":
    "I find nothing for “{words}” that you may see. Ask for a country, a topic, a name, a law or a meeting, as in:",
  "home.ask": "What you can ask",
  "home.ask.how": "Mention me or write to me with a question, or press one of these:",
} as const;
