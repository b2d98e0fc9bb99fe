import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { type Problem, problem, refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { askToLink } from "../../core/services/people/linking/ask-to-link.ts";
import { askView, askedView } from "../../core/services/people/linking/ask-views.ts";
import { codeView } from "../../core/services/people/linking/code-view.ts";
import { findPair } from "../../core/services/people/linking/find-pair.ts";
import { findRequest, type Request, waitingRequests } from "../../core/services/people/linking/find-request.ts";
import { joinedView } from "../../core/services/people/linking/joined-view.ts";
import { joinPersons } from "../../core/services/people/linking/join-persons.ts";
import { issueLinkCode } from "../../core/services/people/linking/link-code.ts";
import { linkPreview } from "../../core/services/people/linking/link-preview.ts";
import { personSummary } from "../../core/services/people/linking/person-summary.ts";
import { refuseRequest } from "../../core/services/people/linking/refuse-request.ts";
import { heldHandle } from "../../core/services/people/receive.ts";
import { choiceWords } from "../../core/services/preferences/choice-labels.ts";
import { say } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity, type Whole } from "../../core/services/store/store.ts";

/**
 * Makes one person of two accounts: one gets a code, the other types it and asks, and the first sees who asks and agrees. Guests
 * may, since no account can do more by it than a member before an administrator confirms it. An account that waits for that may be
 * another's than its person's: it neither takes in other accounts nor is taken in.
 */
export const meLink = command({
  path: "me link",
  summary: "me.link.summary",
  title: "title.me.link",
  submit: "submit.link",
  examples: ["me link", "me link code:ABCDE-FGHJK"],
  input: z.object({
    code: opt.text("me.link.code", 80).optional(),
    request: hidden(opt.text("me.link.request", 40)).optional(),
    confirm: hidden(opt.flag("me.link.confirm")).optional(),
    refuse: hidden(opt.flag("me.link.refuse")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { code, request, confirm = false, refuse: no = false }) {
    return asCommunity(context, "linking", async (whole) => {
      if (request !== undefined) return answered(whole, request, { agrees: confirm, refuses: no });
      return code === undefined ? issued(whole) : asked(whole, code, confirm);
    });
  },
});

async function issued(context: Whole<Context>): Promise<View> {
  const { platform, space } = context.caller.here;
  const account = context.caller.user;
  const handle = await heldHandle(context, { platform, user: account });
  if (!handle) return refuse("me.link.unknown");
  // As it is once its person is held: it may have joined another just now.
  if (handle.limited) return refuse("me.link.limited");
  const waiting = await waitingRequests(context, handle.personId);
  const code = await issueLinkCode(context, handle.personId, { platform, space, account });
  context.audit({
    action: "person.link-code",
    subject: `person:${handle.personId}`,
    detail: { until: code.expiresAt.toISOString() },
  });
  return codeView(context.t, code, waiting);
}

async function asked(context: Whole<Context>, code: string, confirm: boolean): Promise<View> {
  const found = await findPair(context, code);
  if ("code" in found) return refusal(context, found);
  if (confirm) return askedView(context.t, found, await askToLink(context, found));
  return askView(await choiceWords(context), found, await personSummary(context, found.asker), code);
}

async function answered(
  context: Whole<Context>,
  id: string,
  { agrees, refuses }: { readonly agrees: boolean; readonly refuses: boolean },
): Promise<View> {
  const found = await findRequest(context, id);
  if ("code" in found) return refusal(context, found);
  const { link } = found;
  if (!agrees && !refuses) return linkPreview(context, await choiceWords(context), found);
  // The account that asked does not agree with itself, whatever person it is by now.
  if (isAskers(context, found)) return refusal(context, problem("me.link.over"));
  if (!refuses) return joinedView(context, await joinPersons(context, found));
  await refuseRequest(context, link);
  return say(context.t("me.link.refused", { name: found.asker.name }), "good");
}

const isAskers = ({ caller }: Context, { link }: Request): boolean =>
  caller.here.platform === link.askerPlatform && caller.user === link.askerAccount;

/** Answered and not thrown, because a wrong try stays counted. */
function refusal({ t }: Pick<Context, "t">, found: Problem): View {
  return { ...say(t.problem(found), "warning"), refusal: found.code };
}
