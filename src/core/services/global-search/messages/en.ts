/** Search over everything. */
export const en = {
  "find.summary": "Search everything: contacts, resources, conclusions and meetings",
  "find.words": "Your question, as you would ask it",
  "find.only": "Only one kind",
  "find.title": "What I find",
  "find.nothing.title": "Nothing found",
  "find.nothing":
    "I find nothing for “{words}” that you may see. Ask for a country, a topic, a name, a law or a meeting, as in:",
  "find.heard": "Small talk",
  "talk.hello": "Hello! What can I find for you?",
  "talk.thanks": "You’re welcome. Anything else?",
  "talk.bye": "See you soon.",
  "talk.fine": "All right. Is there anything I can find for you?",
  "talk.help": "I find people to call, meetings and sources. Press one, or ask me in your own words.",
  "talk.remark": "I can’t do much with that, but I find people to call, meetings and sources:",
  "talk.aside": "If that was for me: ask me a question, such as “{example}”.",
  "home.ask": "What you can ask",
  "home.ask.how": "Mention me or write to me with a question, or press one of these:",
  "name.find": "find",
  "title.find": "Search everything",
} as const;
