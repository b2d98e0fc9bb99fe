import { half, talkSuite } from "./talk-suite.ts";

// Slack and Discord take turns: what either says of the other's half is tried with all there is (everywhere.test.ts).
talkSuite("console");
talkSuite("slack", half(0));
talkSuite("discord", half(1));
