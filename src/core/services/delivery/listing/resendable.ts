import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { Log } from "../../../kernel/errors/log.ts";
import { communityChoices } from "../../preferences/own.ts";
import { latePolicyOf } from "../../preferences/preferences.ts";
import { sql } from "../../store/store.ts";
import { followersOf } from "../planning/again.ts";
import type { DeliveryContext } from "../composer.ts";
import { composersOf, isSilent } from "../kinds.ts";
import { type DeliveryKind, type DropReason, isOpen, type LedgerRow, targetOf } from "../ledger.ts";
import { whyWords } from "./outcome-words.ts";
import type { Planned } from "../planning/plan.ts";
import { type In, plannedAgain, targetNow } from "../planning/resend.ts";

/** Whether a delivery can be said once more. */
export type Resendable =
  | {
      readonly kind: "yes";
      readonly planned: Planned;
      /** Whether people have seen it: they have, they may have, or they have not. */
      readonly before: "seen" | "perhaps" | "unseen";
    }
  /** It was said once more already, or on another account: by that row. */
  | { readonly kind: "followed"; readonly by: LedgerRow }
  | { readonly kind: "no"; readonly problem: Problem };

/**
 * Judges whether a delivery that has ended can be said once more, as everything is now. A row of its own says it, whose key
 * follows from the key of the one before: asked for twice, it is said once.
 */
export async function resendable(row: LedgerRow, where: In): Promise<Resendable> {
  if (isOpen(row)) return no("deliveries.resend.open");
  const by = (await followersOf(where.db, row)).at(-1);
  if (by) return { kind: "followed", by };
  // What says nothing itself was done or not, and nobody has seen it.
  if (isSilent(row.kind, where.catalogue))
    return row.state === "failed"
      ? { kind: "yes", planned: plannedAgain(row, targetOf(row), row.dueAt), before: "unseen" }
      : pointless(row, "late", where);
  const to = await targetNow(row, where);
  if (!to) return no("deliveries.resend.nobody");
  const { platform, space } = to;
  if (await where.db.formerSpace.findFirst({ where: { communityId: where.community.id, platform, externalId: space } }))
    return no("deliveries.resend.disconnected");
  const before =
    row.state === "sent" || row.reason === "summarised" ? "seen" : row.reason === "uncertain" ? "perhaps" : "unseen";
  const planned = plannedAgain(row, to, before === "seen" ? where.now : row.dueAt);
  const reason = await unsayable(row, planned, where);
  return reason ? pointless(row, reason, where) : { kind: "yes", planned, before };
}

const pointless = ({ address }: LedgerRow, reason: DropReason, { t }: In): Resendable => ({
  kind: "no",
  problem: problem("deliveries.resend.pointless", { why: whyWords(reason, address, t) }),
});

const no = (
  code: Parameters<typeof problem>[0] & `deliveries.resend.${"open" | "nobody" | "disconnected"}`,
): Resendable => ({
  kind: "no",
  problem: problem(code),
});

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Why there would be nothing to say; words it as if it were due now, and takes back whatever that led to. */
async function unsayable(
  row: LedgerRow,
  { to, occurrence, dueAt, detail }: Planned,
  { db, community, now, ids, catalogue }: In,
): Promise<DropReason | undefined> {
  const choices = await communityChoices({ db, community });
  const context: DeliveryContext = {
    db,
    community,
    choices,
    policy: latePolicyOf(choices),
    now,
    ids,
    log: SILENT,
    catalogue,
  };
  const again: LedgerRow = {
    ...row,
    ...{
      occurrence,
      dueAt,
      detail: { ...detail } as LedgerRow["detail"],
      state: "claimed",
      reason: null,
      settledAt: null,
      receipt: null,
    },
    ...{ platform: to.platform, spaceId: to.space, recipient: to.recipient },
  };
  await db.$executeRaw(sql`savepoint resend`);
  const composed = (await composersOf(catalogue)[row.kind as DeliveryKind]?.compose([{ row: again }], context))?.get(
    row.id,
  );
  await db.$executeRaw(sql`rollback to savepoint resend`);
  if (composed?.kind === "say") return undefined;
  // What is said together with others that are late is said.
  const reason = composed?.reason ?? "cancelled";
  return reason === "summarised" ? undefined : reason;
}
