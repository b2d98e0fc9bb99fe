import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Message } from "../../../kernel/commands/transport.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Composer, Composition, DeliveryContext, DueDelivery } from "../composer.ts";
import { carriedBy } from "../coalesce.ts";
import type { Composers } from "../kinds.ts";
import { type DeliveryKind, type DropReason, type DueRow, targetOf } from "../ledger.ts";
import { withDeliveryContext } from "../delivery-context.ts";
import type { DeliveryServices } from "../services.ts";
import { settleTogether } from "./follow.ts";
import { type DeliveryEnding, settleAll } from "./settle.ts";
import { shownDigest } from "../shown-digest.ts";
import { lockRecipients } from "../lock-recipients.ts";
import { keepToBudget } from "../unasked/keep-to-budget.ts";
import { addDetails, isCard, mark, type ToPrepare } from "./mark-sending.ts";

/** What is to be said now; that nothing is, which is recorded; or that another worker holds the row by now. */
export type PreparedDelivery =
  | { readonly kind: "say"; readonly message: Message }
  | { readonly kind: "dropped"; readonly reason: DropReason }
  | { readonly kind: "taken" };

const TAKEN: PreparedDelivery = { kind: "taken" };

/** Marks claimed rows as being sent, words them, and settles those of which there is nothing to say: in one transaction for each community. */
export async function prepareAll(
  services: DeliveryServices,
  composers: Composers,
  items: readonly ToPrepare[],
): Promise<PreparedDelivery[]> {
  const { store, clock, ids, log, catalogue } = services;
  const prepared = new Map<string, PreparedDelivery>();
  for (const [community, some] of groupBy(items, ({ claim }) => claim.community)) {
    const done = await withDeliveryContext(store, community, { now: clock.now(), ids, log, catalogue }, (context) =>
      prepareIn(context, services, composers, some),
    );
    for (const [id, one] of done) prepared.set(`${community} ${id}`, one);
  }
  return items.map(({ claim }) => prepared.get(`${claim.community} ${claim.id}`) ?? TAKEN);
}

async function prepareIn(
  context: DeliveryContext,
  services: DeliveryServices,
  composers: Composers,
  items: readonly ToPrepare[],
): Promise<Map<string, PreparedDelivery>> {
  const joining = items.filter(({ claim }) => composers[claim.kind]?.joins?.(claim, context));
  await lockRecipients(
    joining.map(({ claim }) => claim.to),
    context,
  );
  const held = await mark(context, services, items);
  const due = items.flatMap(({ claim, ...limit }): DueDelivery[] => {
    const row = held.get(claim.id);
    return row ? [{ row, ...limit }] : [];
  });
  const composed = await composeAll(
    context,
    composers,
    due.filter(({ row }) => !held.get(row.id)?.stopped),
  );
  const prepared = new Map<string, PreparedDelivery>();
  const details = new Map<string, object>();
  const dropped: Dropped[] = [];
  for (const { row } of due) {
    const composition = composed.get(row.id) ?? { kind: "drop", reason: "cancelled" };
    if (composition.kind === "drop") {
      dropped.push({ row, reason: composition.reason });
      continue;
    }
    const { view, language, zone, detail, card, filed } = composition;
    if (detail || card || isCard(row))
      details.set(row.id, { ...detail, ...(card ? { card: { ...card, shows: shownDigest(composition) } } : {}) });
    prepared.set(row.id, {
      kind: "say",
      message: {
        ...{ to: targetOf(row), view, key: row.key, at: context.now.toISOString(), language, zone },
        ...defined({ filed }),
      },
    });
  }
  await addDetails(context, details);
  for (const [id, one] of await drop(context, composers, items, dropped)) prepared.set(id, one);
  return prepared;
}

/** What there is to say, by id, within what each person is told a day. */
async function composeAll(
  context: DeliveryContext,
  composers: Composers,
  due: readonly DueDelivery[],
): Promise<ReadonlyMap<string, Composition>> {
  const composed = new Map<string, Composition>();
  for (const [kind, some] of groupBy(due, ({ row }) => row.kind))
    for (const [id, one] of (await composers[kind as DeliveryKind]?.compose(some, context)) ?? [])
      composed.set(id, one);
  for (const [id, one] of await keepToBudget(context, due, composed)) composed.set(id, one);
  return composed;
}

/** Settles rows of which there is nothing to say: those from which nothing follows in one statement. */
async function drop(
  context: DeliveryContext,
  composers: Composers,
  items: readonly ToPrepare[],
  dropped: readonly Dropped[],
): Promise<Map<string, PreparedDelivery>> {
  const claims = new Map(items.map(({ claim }) => [claim.id, claim]));
  const done = new Map<string, PreparedDelivery>();
  const quiet: DeliveryEnding[] = [];
  const followed = new Map<Composer, DeliveryEnding[]>();
  for (const { row, reason } of dropped) {
    const [claim, composer] = [claims.get(row.id), composers[row.kind as DeliveryKind]];
    if (!claim || !composer) continue;
    const outcome = { state: "dropped", reason } as const;
    done.set(row.id, { kind: "dropped", reason });
    if (carriedBy(row).length === 0 && !composer.follows(claim, outcome)) quiet.push({ claim, outcome });
    else followed.set(composer, [...(followed.get(composer) ?? []), { claim, outcome }]);
  }
  for (const [composer, some] of followed) await settleTogether(context, some, composer);
  await settleAll((statement) => context.db.$queryRaw(statement), context.now, quiet);
  return done;
}

interface Dropped {
  readonly row: DueRow;
  readonly reason: DropReason;
}
