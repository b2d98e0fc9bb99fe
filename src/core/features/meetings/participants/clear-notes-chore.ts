import type { Chore } from "../../../services/chores/chore.ts";
import { sealClear } from "../../../services/sealing/seal-anew.ts";
import { noteColumn } from "./answer-note.ts";

/** Seals what was noted with answers before that was sealed. */
export const clearNotes: Chore = {
  name: "answer-notes",
  cron: "33 * * * *",
  async run(parts) {
    await sealClear(parts, noteColumn);
  },
};
