import { DRIVERS } from "./drivers.ts";
import { oldPostsSuite } from "./old-posts-suite.ts";

oldPostsSuite(DRIVERS);
