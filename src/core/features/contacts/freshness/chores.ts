import { freshness } from "./freshness-chore.ts";
import { presence } from "./presence-chore.ts";

/** What keeps the directory right by itself. */
export const freshnessChores = [freshness, presence];
