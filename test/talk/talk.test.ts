import { TALKS, talkSuite } from "./talk-suite.ts";

// Slack and Discord take turns: what either says of the other's half is tried with all there is (everywhere.test.ts).
talkSuite("console");
talkSuite(
  "slack",
  TALKS.filter((_, n) => n % 2 === 0),
);
talkSuite(
  "discord",
  TALKS.filter((_, n) => n % 2 === 1),
);
