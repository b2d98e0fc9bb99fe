import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { ownStanding } from "../../core/features/membership/own-standing.ts";
import { requestCard } from "../../core/features/membership/request-card.ts";
import { requestById } from "../../core/features/membership/requests/request.ts";

/** Shows the caller where their membership stands, and moderators a request. */
export const membershipShow = command({
  path: "membership show",
  aliases: ["membership"],
  summary: "membership.show.summary",
  title: "title.membership.show",
  submit: "submit.show",
  examples: ["membership show"],
  input: z.object({ request: hidden(opt.text("membership.item", 40)).optional() }),
  audience: "caller",
  allow: "guest",
  budgets: ["private"],
  async run(context, { request }) {
    if (request === undefined) return ownStanding(context);
    if (atLeast(context.caller.role, "moderator")) return requestCard(context, request);
    const own = await requestById(context, request);
    return own ? ownStanding(context) : refuse("membership.gone", { command: commandLine("membership show") });
  },
});
