import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { countHeld } from "../../core/services/privacy/count-held.ts";
import { heldView } from "../../core/services/privacy/held-view.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Shows the caller what is held about them, kind by kind, and what becomes of each. */
export const meHeld = command({
  path: "me held",
  summary: "me.held.summary",
  title: "title.me.held",
  submit: "submit.show",
  examples: ["me held"],
  input: z.object({}),
  audience: "caller",
  allow: "guest",
  async run(context) {
    const { personId } = context.caller;
    const held =
      personId === undefined
        ? []
        : await asCommunity(context, "holding", (whole) => countHeld(whole, context.catalogue, personId));
    return heldView(context, held);
  },
});
