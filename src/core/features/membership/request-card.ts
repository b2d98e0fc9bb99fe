import type { Context } from "../../kernel/commands/command.ts";
import { type Problem, refuse } from "../../kernel/errors/errors.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { actions, ask, fields, item, items, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Action, Block, View } from "../../kernel/views/model.ts";
import { lookingLike } from "../../services/people/names/alike.ts";
import { known } from "../../services/people/role-by-standing.ts";
import { type Reviewed, reviewOf } from "../../services/review/entries.ts";
import { sentAgainOf } from "../../services/review/submitting/sent-again.ts";
import type { MembershipRequest, Person } from "../../services/store/rows.ts";
import { maybeTheirs } from "../contacts/feature.ts";
import { listDomains } from "./domains/change-domains.ts";
import { domainOf } from "./domains/domain.ts";
import { looksLike } from "./domains/looks-like.ts";
import { requestById } from "./requests/request.ts";
import { saidRows } from "./requests/said-rows.ts";
import { emailIn } from "./requests/sealed-fields.ts";

/**
 * What a moderator has to know to decide who becomes a member. The address is a private detail: the look is recorded, and takes of what
 * one may open; past that the card is without it. Throws UserError where the request is not there any more.
 */
export async function requestCard(context: Context, id: string): Promise<View> {
  const { db, community, t } = context;
  const request = await requestById(context, id);
  const review = request && (await reviewOf(context, "membership", id));
  const person = request && (await db.person.findFirst({ where: { communityId: community.id, id: request.personId } }));
  if (!request || !review || !person) return refuse("membership.gone", { command: commandLine("review list") });
  const { email, over } = await lookedAt(context, request);
  const again = await sentAgainOf(context, review.id);
  return {
    title: request.name,
    blocks: [
      text(strong(standing(context, review))),
      ...(again ? [text(strong(t("review.again")))] : []),
      fields(
        ...(await saidRows(context, request, over ? undefined : (email ?? t("membership.lost")), again)),
        [t("membership.domain"), t(request.listed ? "membership.domain.listed" : "membership.domain.unlisted")],
        [t("membership.account"), person.name],
        [t("membership.asked"), [time(request.askedAt, "relative")]],
      ),
      ...(over ? [text(...t.problem(over))] : []),
      ...(await directory(context, request, email)),
      ...(await warnings(context, request, { person, email })),
      muted(t("membership.unchecked")),
      actions(...decisions(context, review), run(t("title.person.show"), "person show", { person: person.id })),
    ],
  };
}

function standing({ t }: Context, { decision, reason }: Reviewed): string {
  if (decision === null) return t("membership.asks");
  if (decision === "changes") return t("membership.was-asked", { reason: reason ?? "" });
  return decision === "approved"
    ? t("membership.was-approved")
    : t("membership.rejected-for", { reason: reason ?? "" });
}

async function lookedAt(
  context: Context,
  request: MembershipRequest,
): Promise<{ readonly email?: string | undefined; readonly over?: Problem }> {
  const { over } = await context.spend("private");
  if (over) return { over };
  context.audit({ action: "membership.look", subject: `membership:${request.id}`, detail: { fields: ["email"] } });
  return { email: await emailIn(context.seal, request) };
}

/** Who in the directory it may be. */
async function directory(context: Context, { name }: MembershipRequest, email: string | undefined): Promise<Block[]> {
  const { t } = context;
  const found = await maybeTheirs(context, { name, email });
  if (found.length === 0) return [muted(t("membership.not-in-directory"))];
  return [
    text(t("membership.in-directory")),
    items(
      ...found.map((one) =>
        item(
          [strong(one.name), ` · ${t(`membership.by-${one.by}`)}`],
          showButton(t, one.name, "contact show", { contact: one.id }),
        ),
      ),
    ),
  ];
}

/** What is to be looked at twice. */
async function warnings(
  context: Context,
  { name }: MembershipRequest,
  { person, email }: { readonly person: Person; readonly email: string | undefined },
): Promise<Block[]> {
  const { t, format } = context;
  const others = await lookingLike(context, name, person.id);
  const domain = email === undefined ? undefined : domainOf(email);
  const listed = domain === undefined ? undefined : looksLike(domain, await listDomains(context));
  const role = known(person.role);
  const said = [
    ...(domain !== undefined && listed !== undefined ? [t("membership.domain.looks-like", { domain, listed })] : []),
    ...(others.length > 0 ? [t("membership.looks-like", { others: format.all(others) })] : []),
    ...(person.suspendedAt ? [t("membership.is-suspended")] : []),
    ...(role === "guest" && person.roleByHand ? [t("membership.made-guest")] : []),
    ...(role === "guest" ? [] : [t("membership.by-now", { role: t(`role.${role}`) })]),
  ];
  return said.map((one) => text(strong(one)));
}

function decisions({ t }: Context, review: Reviewed): Action[] {
  if (review.decision !== null) return [];
  return [
    run(t("review.approve"), "review approve", { item: review.id }, { weight: "primary", place: "here" }),
    ask(t("review.ask"), "review ask", { item: review.id }, { place: "here" }),
    ask(t("review.reject"), "review reject", { item: review.id }, { place: "here" }),
  ];
}
