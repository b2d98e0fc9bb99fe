import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { text } from "../../core/kernel/views/build.ts";
import { ownStanding } from "../../core/features/membership/own-standing.ts";
import { changeRequest } from "../../core/features/membership/requests/ask.ts";
import { requestOf } from "../../core/features/membership/requests/request.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { KEPT, WHO } from "./request-options.ts";

/** Changes what the caller said to become a member, as long as nobody has decided. Its form shows what holds but for what is sealed. */
export const membershipChange = command({
  path: "membership change",
  summary: "membership.change.summary",
  title: "title.membership.change",
  submit: "submit.save",
  examples: [],
  input: z.object({ ...z.object(WHO).partial().shape, ...KEPT }),
  audience: "caller",
  allow: "guest",
  hidden: true,
  budgets: ["requests"],
  async prefill({ db, community, caller }) {
    const request = caller.personId === undefined ? undefined : await requestOf({ db, community }, caller.personId);
    return request ? { name: request.name, agency: request.agency, country: request.country } : {};
  },
  async run(context, changes) {
    await asCommunity(context, "admitting", (whole) => changeRequest(whole, defined(changes)));
    const { blocks, ...view } = await ownStanding(context);
    return { ...view, tone: "good", blocks: [text(context.t("membership.change.done")), ...blocks] };
  },
});
