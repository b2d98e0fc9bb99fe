import { half, talkSuite } from "./talk-suite.ts";

// The page says what the console says, in other clothes.
talkSuite("web");
// And the halves that talk.test.ts leaves out.
talkSuite("slack", half(1));
talkSuite("discord", half(0));
