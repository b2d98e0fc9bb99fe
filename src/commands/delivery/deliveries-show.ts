import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { followersOf } from "../../core/services/delivery/planning/again.ts";
import { isOpen, type LedgerRow } from "../../core/services/delivery/ledger.ts";
import { outcomeOf } from "../../core/services/delivery/listing/outcome-words.ts";
import { resendable } from "../../core/services/delivery/listing/resendable.ts";
import { describeDeliveries } from "../../core/services/delivery/listing/what-and-whom.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { latePolicy } from "../../core/services/preferences/own.ts";
import { actions, code, fields, muted, run, time } from "../../core/kernel/views/build.ts";
import type { Block, View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Shows one delivery: to whom, what became of it, why, and what can be done. */
export const deliveriesShow = command({
  path: "deliveries show",
  summary: "deliveries.show.summary",
  title: "title.deliveries.show",
  submit: "submit.show",
  examples: ["deliveries show Board call"],
  input: z.object({ delivery: opt.reference("deliveries.delivery", "delivery") }),
  audience: "caller",
  allow: "moderator",
  async run(context, { delivery }) {
    const { db, community } = context;
    return shown(
      context,
      await db.delivery.findUniqueOrThrow({ where: { communityId_id: { communityId: community.id, id: delivery } } }),
    );
  },
});

async function shown(context: Context, row: LedgerRow): Promise<View> {
  const { t } = context;
  const described = (await describeDeliveries([row], context)).get(row.id);
  const [follower] = (await followersOf(context.db, row)).slice(-1);
  const again =
    isOpen(row) || follower ? undefined : await asCommunity(context, "planning", (whole) => resendable(row, whole));
  return {
    title: described?.what ?? row.id,
    ...(row.state === "failed" ? { tone: "warning" as const } : {}),
    blocks: [
      await facts(context, row, described?.whom, follower),
      ...hints(row, context),
      ...(again?.kind === "no" ? [muted(...t.problem(again.problem))] : []),
      actions(
        ...(again?.kind === "yes"
          ? [
              run(
                t("deliveries.resend"),
                "deliveries resend",
                { delivery: row.id },
                row.state === "failed" ? { weight: "primary" } : {},
              ),
            ]
          : []),
        ...(follower ? [run(t("deliveries.show.again"), "deliveries show", { delivery: follower.id })] : []),
        ...(described?.about ? [run(t("deliveries.show.about"), described.about.command, described.about.input)] : []),
        run(t("deliveries.title"), "deliveries", {}),
      ),
    ],
  };
}

async function facts(
  context: Context,
  row: LedgerRow,
  whom: string | undefined,
  follower: LedgerRow | undefined,
): Promise<Block> {
  const { t, format } = context;
  const measure = { now: context.now, policy: await latePolicy(context) };
  const { words, why } = outcomeOf(row, t, format, measure);
  return fields(
    [t("deliveries.show.to"), whom],
    [t("deliveries.show.state"), words],
    [t("deliveries.show.why"), why],
    [t("deliveries.show.due"), [time(row.dueAt)]],
    [t("deliveries.show.next"), isOpen(row) && row.attempts > 0 ? [time(row.attemptAt)] : undefined],
    [
      t(row.state === "sent" ? "deliveries.show.sent" : "deliveries.show.ended"),
      row.settledAt && row.reason !== "summarised" ? [time(row.settledAt)] : undefined,
    ],
    [t("deliveries.show.attempts"), row.attempts === 0 ? undefined : String(row.attempts)],
    [t("deliveries.show.receipt"), row.receipt === null ? undefined : [code(row.receipt)]],
    [t("deliveries.show.again"), follower && outcomeOf(follower, t, format, measure).words],
  );
}

/** What somebody has to mend before it is of any use to send it again. */
function hints({ state, reason, address }: LedgerRow, { t }: Context) {
  if (state !== "failed") return [];
  if (reason === "gone" || reason === "refused")
    return [muted(t(address === "direct" ? "deliveries.hint.closed" : "deliveries.hint.gone"))];
  return reason === "uncertain" ? [muted(t("deliveries.hint.uncertain"))] : [];
}
