import { help } from "../../src/commands/help/help.ts";
import { withOnly } from "../support/catalogue.ts";
import { FIXTURES } from "../support/fixture-commands.ts";
import { contractSuite } from "./suite.ts";

contractSuite(withOnly([...FIXTURES, help]));
