import type { Chore } from "../core/services/chores/chore.ts";
import { exposures } from "../core/features/conclusions/exposed/exposures-chore.ts";
import { retention } from "../core/services/delivery/retention-chore.ts";
import { keptFiles } from "../core/services/tokens/kept-files-chore.ts";
import { places } from "../core/features/meetings/places-chore.ts";
import { reminders } from "../core/features/meetings/reminders-chore.ts";

/** What is done regularly, in the order in which it is shown. docs/operations.md has the table of it. */
export const CHORES: readonly Chore[] = [retention, keptFiles, reminders, places, exposures];
