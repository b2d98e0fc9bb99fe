import { DRIVERS } from "../contract/drivers.ts";
import { talkSuite } from "./talk-suite.ts";

talkSuite(DRIVERS.filter(({ name }) => name !== "web"));
