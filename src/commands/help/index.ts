import { feature, withCommands } from "../../core/kernel/catalogue/feature.ts";
import { help } from "./help.ts";

/** How to use the product. */
export const helpWithCommands = withCommands(feature({ name: "help", families: [{ word: "help" }] }), [help]);
