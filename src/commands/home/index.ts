import { home as feature } from "../../core/services/home/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { home } from "./home.ts";

export const homeWithCommands = withCommands(feature, [home]);
