import { digestOfSaid } from "../../services/review/deciding/seen.ts";
import type { ResourceEntry } from "./resource.ts";
import { textsOf } from "./life/texts.ts";

/** What tells what was shown of a resource from what it says once somebody has changed it. */
export const shownOf = (resource: ResourceEntry): string => digestOfSaid(textsOf(resource));
