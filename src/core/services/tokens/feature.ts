import { feature } from "../../kernel/catalogue/feature.ts";
import { keptFiles } from "./expired-tokens-chore.ts";

export const tokens = feature({ name: "tokens", chores: [keptFiles] });
