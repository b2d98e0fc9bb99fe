import { feature } from "../../kernel/catalogue/feature.ts";
import { vacuum } from "./vacuum-chore.ts";

export const vacuuming = feature({ name: "vacuuming", chores: [vacuum] });
