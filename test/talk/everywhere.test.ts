import { talkSuite, third } from "./talk-suite.ts";

// The page says what the console says, in other clothes.
talkSuite("web");
// And the thirds that talk.test.ts leaves out.
talkSuite("slack", [...third(1), ...third(2)]);
talkSuite("discord", [...third(0), ...third(2)]);
