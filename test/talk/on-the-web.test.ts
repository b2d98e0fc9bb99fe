import { DRIVERS } from "../contract/drivers.ts";
import { talkSuite } from "./talk-suite.ts";

// The page says what the console says, in other clothes.
talkSuite(DRIVERS.filter(({ name }) => name === "web"));
