import type { Features } from "../../../kernel/catalogue/feature.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { muted } from "../../../kernel/views/build.ts";
import { MESSAGES_A_DAY } from "../../preferences/preferences.ts";
import type { Composition, DeliveryContext, DueDelivery } from "../composer.ts";
import { deliveryKinds } from "../kinds.ts";
import type { DueRow } from "../ledger.ts";
import { personOf } from "../planning/again.ts";
import { type DirectClass, directClass } from "./direct-class.ts";
import { holdForSummary } from "./hold-for-summary.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { nextSummary } from "./summary-time.ts";
import { count, toldSoFar } from "./told-so-far.ts";
import { countedAs, type Unasked } from "./unasked.ts";

/**
 * Keeps to the budget of messages a day that a person did not ask for, over all features: what goes past it waits for one
 * summary. What must not wait is said all the same, and says why. Returns what is otherwise than it was worded, by id; each is
 * counted once, however often it is tried.
 */
export async function keepToBudget(
  context: DeliveryContext,
  due: readonly DueDelivery[],
  composed: ReadonlyMap<string, Composition>,
): Promise<Map<string, Composition>> {
  const otherwise = new Map<string, Composition>();
  const unasked = unaskedAmong(context, due, composed);
  if (unasked.length === 0) return otherwise;
  const most = context.choices.messages ?? MESSAGES_A_DAY;
  const told = await toldSoFar(context, unasked.map(countedAs));
  const past: Unasked[] = [];
  const counted = new Map<string, string>();
  for (const one of unasked) {
    const as = countedAs(one);
    const before = told.get(as) ?? 0;
    const why = before < most ? undefined : whyNow(one, context.now);
    if (before >= most && why === undefined) {
      past.push(one);
      continue;
    }
    told.set(as, before + 1);
    counted.set(one.row.id, as);
    if (why) otherwise.set(one.row.id, explained(one.said, why));
  }
  const held = await holdForSummary(context, past);
  for (const one of past)
    if (held.has(one.row.id)) otherwise.set(one.row.id, { kind: "drop", reason: "summarised" });
    else counted.set(one.row.id, countedAs(one));
  await count(context, counted);
  return otherwise;
}

function unaskedAmong(
  { now, catalogue }: DeliveryContext,
  due: readonly DueDelivery[],
  composed: ReadonlyMap<string, Composition>,
): Unasked[] {
  return due.flatMap(({ row }): Unasked[] => {
    const said = composed.get(row.id);
    const person = personOf(row);
    // What may have been said is said again as it was, if at all.
    if (said?.kind !== "say" || row.address !== "direct" || person === undefined || row.state === "sending") return [];
    const asked = classOf(row, catalogue);
    if (asked === "asked" || asked === "channels" || row.unasked !== null) return [];
    return [{ row, said, person, day: dayIn(now, said.zone), acts: asked === "urgent" }];
  });
}

function classOf(row: DueRow, product: Features): DirectClass {
  const kind = deliveryKinds(product).get(row.kind);
  return kind && "direct" in kind ? directClass(kind.direct, row, product) : "channels";
}

type Why = "unasked.now.act" | "unasked.now.soon";

/** Why it does not wait; undefined where it can. */
function whyNow({ said, acts }: Unasked, now: Date): Why | undefined {
  if (acts) return "unasked.now.act";
  return said.by !== undefined && said.by < nextSummary(now, said.zone) ? "unasked.now.soon" : undefined;
}

function explained(said: Unasked["said"], why: Why): Unasked["said"] {
  return { ...said, view: { ...said.view, blocks: [...said.view.blocks, muted(translator(said.language)(why))] } };
}
