import { talkSuite, third } from "./talk-suite.ts";

// Slack and Discord have a third each: what either says of the others is tried with all there is (everywhere.test.ts).
talkSuite("console");
talkSuite("slack", third(0));
talkSuite("discord", third(1));
