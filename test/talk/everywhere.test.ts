import { TALKS, talkSuite } from "./talk-suite.ts";

// The page says what the console says, in other clothes.
talkSuite("web");
// And the halves that talk.test.ts leaves out.
talkSuite(
  "slack",
  TALKS.filter((_, n) => n % 2 === 1),
);
talkSuite(
  "discord",
  TALKS.filter((_, n) => n % 2 === 0),
);
