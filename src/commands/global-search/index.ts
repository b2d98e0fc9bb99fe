import { globalSearch } from "../../core/services/global-search/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { find } from "./find.ts";

export const globalSearchWithCommands = withCommands(globalSearch, [find]);
