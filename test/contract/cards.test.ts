import { cardSuite } from "./card-suite.ts";
import { DRIVERS } from "./drivers.ts";

cardSuite(DRIVERS);
