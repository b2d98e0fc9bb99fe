import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Chore } from "../../chores/chore.ts";
import { erasedIn, eraseAgain, type ErasedList, noteErased } from "./erase-again.ts";
import { eraseDue } from "./erase-due.ts";

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Keeps outside the database who was erased, by digest: an older database that is put in its place is told by it. */
    readonly keepsErased?: {
      readonly read: () => Promise<ErasedList>;
      readonly keep: (list: ErasedList) => Promise<void>;
    };
  }
}

/** Erases who asked for it and did not change their mind, and who is there again after a restore. */
export const erasing: Chore = {
  name: "erasing",
  cron: "18 * * * *",
  async run(parts) {
    const places = declared(parts.catalogue, "keepsErased");
    for (const { read } of places) await noteErased(parts.store, await read());
    await eraseAgain(parts);
    await eraseDue(parts);
    for (const { keep } of places) await keep(await erasedIn(parts.store));
  },
};
