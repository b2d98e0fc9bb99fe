import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { unblock } from "../../core/features/contacts/requests/blocks.ts";
import { nameOf } from "../../core/features/contacts/requests/who.ts";

const ID_MAX = 40;

/** Lets somebody ask the caller again. */
export const contactAllow = command({
  path: "contact allow",
  summary: "contact.allow.summary",
  examples: [],
  input: z.object({ person: hidden(opt.text("contact.item", ID_MAX)) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { person }) {
    const { caller, t } = context;
    const name = await nameOf(context, person);
    if (name === "") return refuse("contact.request.gone");
    await unblock(context, { owner: caller.personId ?? "", asker: person });
    return say(t("contact.request.allowed", { name }), "good");
  },
});
