/** What the platforms handed over when the bot was installed. */
export const en = {
  "installations.lost-key":
    "{count, plural, one {the token of # place where the bot is installed: install it there again} other {the tokens of # places where the bot is installed: install it there again}}",
} as const;
