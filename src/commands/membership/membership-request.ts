import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { text } from "../../core/kernel/views/build.ts";
import { ownStanding } from "../../core/features/membership/own-standing.ts";
import { askForMembership } from "../../core/features/membership/requests/ask.ts";
import { requestOf } from "../../core/features/membership/requests/request.ts";
import { reviewOf } from "../../core/services/review/entries.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { SEALED, WHO } from "./request-options.ts";

/** Asks that the caller, a guest, become a member; a moderator decides. */
export const membershipRequest = command({
  path: "membership request",
  summary: "membership.request.summary",
  title: "title.membership.request",
  submit: "submit.send-request",
  examples: [
    'membership request name:"Ana Prieto" agency:"Fiscalía General" country:PY email:ana@example.org reason:"I trace firearms."',
  ],
  input: z.object({ ...WHO, ...SEALED }),
  audience: "caller",
  allow: "guest",
  fallbackFor: { guests: true },
  budgets: ["requests"],
  async prefill({ db, community, caller, t }) {
    if (caller.role !== "guest") return refuse("membership.already", { role: t(`role.${caller.role}`) });
    const request = caller.personId === undefined ? undefined : await requestOf({ db, community }, caller.personId);
    const review = request && (await reviewOf({ db, community }, "membership", request.id));
    if (review?.decision === null)
      return refuse("membership.request.open", { command: commandLine("membership show") });
    // Who is asked to change what they said finds it there, but for what is sealed.
    if (request && review?.decision === "changes")
      return { name: request.name, agency: request.agency, country: request.country };
    return { name: caller.name };
  },
  async run(context, input) {
    await asCommunity(context, "admitting", (whole) => askForMembership(whole, input));
    const { blocks, ...view } = await ownStanding(context);
    return { ...view, tone: "good", blocks: [text(context.t("membership.request.done")), ...blocks] };
  },
});
