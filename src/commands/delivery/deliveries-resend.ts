import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import type { LedgerRow } from "../../core/services/delivery/ledger.ts";
import { outcomeOf } from "../../core/services/delivery/listing/outcome-words.ts";
import { resend } from "../../core/services/delivery/planning/resend.ts";
import { resendable } from "../../core/services/delivery/listing/resendable.ts";
import { describeDeliveries } from "../../core/services/delivery/listing/what-and-whom.ts";
import { UserError } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { latePolicy } from "../../core/services/preferences/own.ts";
import { actions, fields, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Says what failed once more: asks first, because people may see it twice. Confirmed twice, it is said once. */
export const deliveriesResend = command({
  path: "deliveries resend",
  summary: "deliveries.resend.summary",
  title: "title.deliveries.resend",
  submit: "submit.resend",
  examples: ["deliveries resend Board call"],
  input: z.object({
    delivery: opt.reference("deliveries.delivery", "delivery"),
    confirm: hidden(opt.flag("deliveries.resend.confirm")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { delivery, confirm }) {
    const { db, community } = context;
    const row = await db.delivery.findUniqueOrThrow({
      where: { communityId_id: { communityId: community.id, id: delivery } },
    });
    const judged = await asCommunity(context, "planning", (whole) => resendable(row, whole));
    if (judged.kind === "no") throw new UserError(judged.problem);
    if (judged.kind === "followed") return followed(context, judged.by);
    if (confirm !== true) return asked(context, row, judged.before);
    const again = await asCommunity(context, "planning", (whole) => resend(judged.planned, whole));
    context.audit({
      action: "delivery.resend",
      subject: `delivery:${row.id}`,
      detail: { kind: row.kind, by: again.id },
    });
    return said(context, again);
  },
});

async function asked(context: Context, row: LedgerRow, before: "seen" | "perhaps" | "unseen"): Promise<View> {
  const { t } = context;
  return {
    title: t("deliveries.resend.ask"),
    tone: before === "unseen" ? "plain" : "warning",
    blocks: [
      await facts(context, row),
      text(t(`deliveries.resend.${before}`)),
      actions(
        run(
          t("deliveries.resend.do"),
          "deliveries resend",
          { delivery: row.id, confirm: true },
          { place: "here", weight: "primary" },
        ),
        run(t("show"), "deliveries show", { delivery: row.id }),
      ),
    ],
  };
}

async function said(context: Context, again: LedgerRow): Promise<View> {
  const { t } = context;
  return {
    title: t("deliveries.resend.done"),
    tone: "good",
    blocks: [await facts(context, again), actions(run(t("show"), "deliveries show", { delivery: again.id }))],
  };
}

async function followed(context: Context, by: LedgerRow): Promise<View> {
  const { t, format } = context;
  const { words } = outcomeOf(by, t, format, { now: context.now, policy: await latePolicy(context) });
  return {
    title: t("deliveries.title"),
    blocks: [
      text(t("deliveries.resend.followed", { state: words })),
      actions(run(t("show"), "deliveries show", { delivery: by.id })),
    ],
  };
}

async function facts(context: Context, row: LedgerRow) {
  const { t, format } = context;
  const described = (await describeDeliveries([row], context)).get(row.id);
  const { words, why } = outcomeOf(row, t, format, { now: context.now, policy: await latePolicy(context) });
  return fields(
    [t("deliveries.delivery"), described?.what],
    [t("deliveries.show.to"), described?.whom],
    [t("deliveries.show.state"), words],
    [t("deliveries.show.why"), why],
  );
}
