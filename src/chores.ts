import type { Chore } from "./core/chores/chore.ts";
import { exposures } from "./core/conclusions/exposed/exposures-chore.ts";
import { retention } from "./core/delivery/retention-chore.ts";
import { keptFiles } from "./core/kept/kept-files-chore.ts";
import { places } from "./core/meetings/places-chore.ts";
import { reminders } from "./core/meetings/reminders-chore.ts";

/** What is done regularly, in the order in which it is shown. docs/operations.md has the table of it. */
export const CHORES: readonly Chore[] = [retention, keptFiles, reminders, places, exposures];
