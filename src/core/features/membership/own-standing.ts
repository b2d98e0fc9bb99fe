import { atLeast } from "../../kernel/access/role.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { actions, ask, fields, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Action, Block, Part, View } from "../../kernel/views/model.ts";
import { type Reviewed, reviewOf } from "../../services/review/entries.ts";
import type { MembershipRequest } from "../../services/store/rows.ts";
import { ownRole } from "./own-role.ts";
import { requestOf } from "./requests/request.ts";
import { emailIn, reasonIn } from "./requests/sealed-fields.ts";

/** Whether the caller is a member, where their request stands, and what they can do next. */
export async function ownStanding(context: Context): Promise<View> {
  const { caller, t } = context;
  const title = t("title.membership.show");
  if (caller.role === "guest") return { title, blocks: await standingBlocks(context, "whole") };
  const moderates = atLeast(caller.role, "moderator");
  return {
    title,
    blocks: [
      text(t("membership.is", { role: t(`role.${caller.role}`) })),
      await ownRole(context),
      actions(
        ...(moderates
          ? [
              run(t("review.list"), "review list", {}),
              ask(t("title.membership.invite"), "membership invite", {}),
              run(t("title.membership.codes"), "membership codes", {}),
              run(t("title.membership.domains"), "membership domains", {}),
            ]
          : []),
        run(t("help.title"), "help", {}),
      ),
    ],
  };
}

/** Where a guest's request stands and what they can do next; whole, with what they said. */
export async function standingBlocks(context: Context, extent?: "whole"): Promise<Block[]> {
  const { caller, t } = context;
  if (caller.personId === undefined) return extent ? [text(t("membership.unknown"))] : [];
  const request = await requestOf(context, caller.personId);
  const review = request && (await reviewOf(context, "membership", request.id));
  const code = ask(t("membership.have-code"), "membership join", {});
  const waits = request && waiting(context, request, review);
  if (!request || !waits)
    return [
      ...before(context, review, extent),
      actions(ask(t("title.membership.request"), "membership request", {}, { weight: "primary" }), code),
    ];
  if (!extent) return [waits.says, actions(...waits.next, run(t("show"), "membership show", {}), code)];
  return [
    waits.says,
    await said(context, request),
    muted(t("membership.who-reads")),
    actions(
      ...(waits.next.length > 0 ? waits.next : [ask(t("membership.change"), "membership change", {})]),
      run(t("membership.withdraw"), "membership withdraw", {}),
      code,
    ),
  ];
}

/** That a request awaits a decision, or what a moderator asks of whoever made it and the form for that; undefined where it is decided. */
function waiting(
  { t }: Context,
  { askedAt }: MembershipRequest,
  review: Reviewed | undefined,
): { readonly says: Part; readonly next: readonly Action[] } | undefined {
  if (review?.decision === null)
    return { says: text(t("membership.waiting"), " ", time(askedAt, "relative")), next: [] };
  if (review?.decision !== "changes") return undefined;
  return {
    says: text(strong(t("membership.asks-you", { reason: review.reason ?? "" }))),
    next: [ask(t("review.resubmit"), "membership change", {}, { weight: "primary" })],
  };
}

/** What became of the request before; nothing where there was none. */
function before({ t }: Context, review: Reviewed | undefined, extent: "whole" | undefined): Block[] {
  if (review?.decision === "rejected") return [text(t("membership.was-rejected", { reason: review.reason ?? "" }))];
  return extent ? [text(t("membership.guest"))] : [];
}

/** What somebody said, as they see it themselves. */
async function said({ t, format, seal }: Context, request: MembershipRequest): Promise<Block> {
  return fields(
    [t("membership.name"), request.name],
    [t("membership.agency"), request.agency],
    [t("membership.country"), format.country(request.country)],
    [t("membership.email"), await emailIn(seal, request)],
    [t("membership.reason"), await reasonIn(seal, request)],
  );
}
