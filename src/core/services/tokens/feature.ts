import { feature } from "../../kernel/catalogue/feature.ts";
import { keptFiles } from "./kept-files-chore.ts";

export const tokens = feature({ name: "tokens", chores: [keptFiles] });
