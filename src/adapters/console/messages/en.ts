/** What a conversation at the terminal says. */
export const en = {
  "terminal.usage": "Typed: {usage}",
  "terminal.others":
    "{shown, select, none {{count, plural, one {{command} explains it.} other {{command} explains them.}}} other {{count, plural, one {{command} explains the other one.} other {{command} explains the others.}}}}",
  "terminal.locale": "I don’t speak “{typed}”. The languages are {languages}.",
  "terminal.channel": "“{typed}” cannot be a channel. Write it as general or #general.",
  "terminal.community": "There is no community “{typed}”. There is {slugs}.",
  "terminal.community.none": "There is no community yet. `rapporteur demo` installs the demo community.",
  "terminal.community.which": "There is more than one community. Add --community and one of {slugs}.",
  "terminal.community.closed": "The community “{slug}” has no channels in the terminal.",
  "terminal.person": "Nobody goes by “{typed}” in the terminal of this community. There is {people}.",
  "terminal.chat.cancelled": "Broken off. Nothing was sent.",
  "terminal.chat.skip": "Enter to leave it out",
  "terminal.chat.options": "Optional: {options}",
  "terminal.chat.more": "More, such as {example}? (? explains, Enter sends)",
} as const;
