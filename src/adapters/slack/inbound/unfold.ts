import type { App } from "@slack/bolt";
import type { KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import { defined } from "../../../core/kernel/values/defined.ts";
import { openedDraft } from "../../kit/forms/draft.ts";
import { openingOf, wholeOf } from "../../kit/forms/opening.ts";
import { respond } from "../../kit/answering/respond.ts";
import type { FormPlan } from "../../kit/answering/surface.ts";
import { readerOf } from "../../kit/wording.ts";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { surfaceAt } from "../answering/answer.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { fieldId, optionIn } from "../forms/field-ids.ts";
import { type FilledForm, filledForm } from "./filled-form.ts";
import { UNFOLD } from "../forms/fold.ts";
import { modalOf } from "../forms/form.ts";
import { paged, ROOM } from "../forms/form-room.ts";
import { formContextOf, openResult } from "../answering/modal.ts";
import { type ActionsPayload, actionsPayload, teamOf } from "./payload.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";

const viewSchema = z
  .object({
    id: z.string(),
    hash: z.string(),
    state: z.unknown(),
    blocks: z.array(z.object({ block_id: z.string().optional() }).loose()),
  })
  .loose();
type Shown = z.output<typeof viewSchema>;

/** The button of a form that brings all of its fields, or takes those away again that it did not open with: what was typed stays. */
export function registerFolds(app: App, adapter: AdapterContext): void {
  app.action(/^fold:/, async ({ body, ack, context }) => {
    await ack();
    const payload = actionsPayload.safeParse(body);
    const view = payload.success ? viewSchema.safeParse(payload.data.view) : undefined;
    if (!payload.success || !view?.success) return;
    adapter.after(async () => folded(adapter, payload.data, view.data, await clientIn(adapter, context)));
  });
}

async function folded(
  adapter: AdapterContext,
  payload: ActionsPayload,
  shown: Shown,
  client: Awaited<ReturnType<typeof clientIn>>,
): Promise<void> {
  const where = { team: teamOf(payload), ...defined({ enterprise: payload.enterprise?.id }) };
  const read = await filledForm(adapter, client, where, shown);
  if (!read) return;
  const whole = payload.actions.some(({ action_id }) => action_id === UNFOLD);
  const { channel } = read.carried;
  const by = { client, ...where, user: payload.user.id, ...defined({ channel }) };
  const view = { id: shown.id, type: "modal" as const };
  const target: ReplyTarget = { ...by, trigger: payload.trigger_id, view };
  const at = { id: payload.trigger_id, target, reader: readerOf({}) };
  await respond(
    async () => {
      const happened = { id: payload.trigger_id, ...by };
      const given = Object.entries(read.wrong).map(([option, { given: was }]) => [option, was] as const);
      const kept = openedDraft({ ...read, values: { ...read.values, ...Object.fromEntries(given) } });
      const { plan } = await adapter.dispatchEvent(happened, kept, (who) => (at.reader = readerOf(who)));
      return plan.kind === "suggest" ? { kind: "ignore" } : plan;
    },
    {
      ...surfaceAt(adapter.deps, at),
      // Above the form, which stays.
      say: async (_way, { view, messages, reader }) => void (await openResult(target, messages, view, reader)),
      form: async (plan, reader) => sameTurns(await formOf(adapter, plan, read, whole, reader), shown),
      open: (view) => changed(client, shown, view),
    },
  );
}

function formOf(
  { deps }: AdapterContext,
  { form, errors: found }: FormPlan,
  read: FilledForm,
  whole: boolean,
  reader: Parameters<typeof formContextOf>[2],
): Promise<ModalView> {
  const told = Object.entries(read.wrong).map(([option, { error }]) => [option, error] as const);
  const errors = { ...Object.fromEntries(told), ...found };
  const asked = whole ? paged(wholeOf(form, ROOM)) : openingOf(form, errors, ROOM);
  return modalOf(form, errors, { ...formContextOf(deps, read.carried, reader, read.place), asked });
}

/** Fields that were filled anew keep the ids that they had then, under which Slack keeps what is typed. */
function sameTurns(view: ModalView, { blocks }: Shown): ModalView {
  const turns = new Map(blocks.flatMap(({ block_id: id = "" }) => optionIn(id) ?? []).map((o) => [o.option, o.turn]));
  const same = (block: KnownBlock): KnownBlock => {
    const option = optionIn(block.block_id ?? "")?.option;
    return option === undefined ? block : { ...block, block_id: fieldId(option, turns.get(option)) };
  };
  return { ...view, blocks: view.blocks.map((block) => same(block as KnownBlock)) };
}

/** Changes the view, unless it changed or was closed meanwhile. */
async function changed(
  client: Awaited<ReturnType<typeof clientIn>>,
  { id, hash }: Shown,
  view: ModalView,
): Promise<undefined> {
  try {
    await client.views.update({ view_id: id, hash, view });
  } catch (error) {
    if (!["hash_conflict", "not_found"].includes(codeOf(error) ?? "")) throw error;
  }
  return undefined;
}
