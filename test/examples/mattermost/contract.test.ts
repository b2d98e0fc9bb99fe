import { help } from "../../../src/commands/help/help.ts";
import { cardSuite } from "../../contract/card-suite.ts";
import { contractSuite } from "../../contract/suite.ts";
import { withOnly } from "../../support/catalogue.ts";
import { FIXTURES } from "../../support/fixture-commands.ts";
import { mattermostDriver } from "./mattermost-driver.ts";

contractSuite(withOnly([...FIXTURES, help]), [mattermostDriver]);
cardSuite([mattermostDriver]);
