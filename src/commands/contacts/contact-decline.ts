import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { declineRequest } from "../../core/features/contacts/requests/answer-request.ts";
import { block } from "../../core/features/contacts/requests/blocks.ts";
import { ownRequest } from "../../core/features/contacts/requests/find-request.ts";
import { nameOf } from "../../core/features/contacts/requests/who.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const WORDS_MAX = 300;
// A button is read at a glance.
const NAME_MAX = 24;

/** Declines a request, with a word to whoever asked or without; and with `block` does not let them ask again, of which nothing says anything to anybody. */
export const contactDecline = command({
  path: "contact decline",
  summary: "contact.decline.summary",
  title: "title.contact.decline",
  submit: "submit.decline",
  examples: [],
  input: z.object({
    request: requestOption(),
    words: opt.long("contact.request.words", WORDS_MAX).optional(),
    block: hidden(opt.flag("contact.item")).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request: id, words, block: blocks = false }) {
    const { t } = context;
    if (!blocks) {
      const { askerId } = await asCommunity(context, "requests", (at) => declineRequest(at, id, words));
      const name = await nameOf(context, askerId);
      const label = t("contact.request.block", { name: truncate(name, NAME_MAX) });
      return {
        tone: "good",
        blocks: [
          text(t("contact.request.declined", { name })),
          actions(run(label, "contact decline", { request: id, block: true }, { weight: "danger", place: "here" })),
        ],
      };
    }
    const { ownerId: owner, askerId: asker } = await asCommunity(context, "requests", (at) =>
      ownRequest(at, id, "owner"),
    );
    await block(context, { owner, asker });
    return {
      tone: "good",
      blocks: [
        text(t("contact.request.blocked", { name: await nameOf(context, asker) })),
        actions(run(t("undo"), "contact allow", { person: asker }, { place: "here" })),
      ],
    };
  },
});
