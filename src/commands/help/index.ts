import { feature, withCommands } from "../../core/kernel/catalogue/feature.ts";
import { help } from "./help.ts";
import { messages } from "./messages/index.ts";

/** How to use the product. */
export const helpWithCommands = withCommands(feature({ name: "help", messages, families: [{ word: "help" }] }), [help]);
