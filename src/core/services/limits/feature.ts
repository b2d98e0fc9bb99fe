import { feature } from "../../kernel/catalogue/feature.ts";
import { limitsChore } from "./limits-chore.ts";

export const limits = feature({ name: "limits", chores: [limitsChore] });
