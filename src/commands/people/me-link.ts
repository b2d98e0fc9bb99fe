import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { type Problem, refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { findPair, type Pair } from "../../core/services/people/linking/find-pair.ts";
import { issueLinkCode } from "../../core/services/people/linking/link-code.ts";
import { linkPreview } from "../../core/services/people/linking/link-preview.ts";
import { mergePersons } from "../../core/services/people/linking/merge-persons.ts";
import { mergedRole } from "../../core/services/people/linking/merged-role.ts";
import { personSummary } from "../../core/services/people/linking/person-summary.ts";
import { heldHandle } from "../../core/services/people/receive.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { known } from "../../core/services/people/role-by-standing.ts";
import { ownAccounts } from "../../core/services/people/own-accounts.ts";
import { choiceWords } from "../../core/services/preferences/choice-labels.ts";
import { actions, fields, muted, run, say, text, time } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity, type Whole } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Makes one person of two accounts: gives a one-time code, shows what the code links, and links once that is confirmed. Guests may, since nobody's role rises by it. */
export const meLink = command({
  path: "me link",
  summary: "me.link.summary",
  title: "title.me.link",
  submit: "submit.link",
  examples: ["me link", "me link code:ABCDE-FGHJK"],
  input: z.object({
    code: opt.text("me.link.code", 80).optional(),
    confirm: hidden(opt.flag("me.link.confirm")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { code: typed, confirm }) {
    return asCommunity(context, "linking", async (whole) => {
      if (typed === undefined) return issued(whole);
      const found = await findPair(whole, typed);
      if ("code" in found) return refusal(whole, found);
      return confirm === true ? linked(whole, found) : preview(whole, found, typed);
    });
  },
});

async function issued(context: Whole<Context>): Promise<View> {
  const { caller, t } = context;
  const handle = await heldHandle(context, { platform: caller.here.platform, user: caller.user });
  if (!handle) return refuse("me.link.unknown");
  const { code: secret, expiresAt } = await issueLinkCode(context, handle.personId);
  context.audit({
    action: "person.link-code",
    subject: `person:${handle.personId}`,
    detail: { until: expiresAt.toISOString() },
  });
  return {
    title: t("me.link.title"),
    tone: "good",
    blocks: [
      text(t("me.link.how")),
      text(commandLine("me link", `code:${secret}`)),
      fields([t("community.invite.until"), [time(expiresAt)]]),
      text(t("me.link.secret")),
    ],
  };
}

async function preview(context: Whole<Context>, { remaining, joined }: Pair, typed: string): Promise<View> {
  const { role } = mergedRole(remaining, joined);
  return linkPreview(
    await choiceWords(context),
    await personSummary(context, remaining),
    await personSummary(context, joined),
    role,
    typed,
  );
}

async function linked(context: Whole<Context>, { remaining, joined }: Pair): Promise<View> {
  const { t, format } = context;
  const person = await mergePersons(context, remaining, joined);
  const role = known(person.role);
  context.audit({
    action: "person.link",
    subject: `person:${person.id}`,
    detail: { joined: joined.id, from: [remaining.role, joined.role], to: role },
  });
  // Whoever looks for the old id finds here what became of it.
  context.audit({ action: "person.merge", subject: `person:${joined.id}`, detail: { merged_into: person.id } });
  return {
    title: t("me.link.done"),
    tone: "good",
    blocks: [
      fields(
        [t("me.name"), person.name],
        [t("me.role"), t(`role.${role}`)],
        [t("me.accounts"), format.all(await ownAccounts(context, person.id))],
      ),
      muted(t("me.link.done.what")),
      ...(atLeast(role, "member") ? [actions(run(t("me.show"), "me", {}))] : []),
    ],
  };
}

/** Answered and not thrown, because a wrong try stays counted. */
function refusal({ t }: Context, found: Problem): View {
  return { ...say(t.problem(found), "warning"), refusal: found.code };
}
