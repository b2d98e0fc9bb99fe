import type { ViewResponseAction } from "@slack/bolt";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import { answer } from "./answer.ts";
import { resultModal, waitingModal } from "./modal.ts";
import type { SubmissionPayload } from "./payload.ts";
import type { AdapterContext } from "./adapter-context.ts";
import type { ModalMetadata, ReplyTarget } from "./reply-target.ts";
import { inBlocks } from "./in-blocks.ts";

export type Respond = (response?: ViewResponseAction) => Promise<void>;

export async function finish(
  adapter: AdapterContext,
  payload: SubmissionPayload,
  plan: Plan & { kind: "work" },
  metadata: ModalMetadata,
  target: ReplyTarget,
  reader: ReadBy,
  respond: Respond,
): Promise<void> {
  const { deps } = adapter;
  if (metadata.inside === undefined) {
    if (!target.view) await respond();
    return void adapter.after(() => answer(deps, plan, target, reader));
  }
  await respond({
    response_action: "update",
    view: waitingModal(translator(reader.language)("platform.answer"), reader),
  });
  adapter.after(async () => {
    await answer(deps, plan, { ...target, view: { id: payload.view.id, type: "modal" } }, reader);
    if (metadata.inside === "home") await deps.refreshHome(target);
  });
}

/** Answers a submission that was acknowledged already: by changing its view. */
export async function inTheView(
  client: ReplyTarget["client"],
  viewId: string,
  response?: ViewResponseAction,
): Promise<void> {
  if (response?.response_action === "update") await client.views.update({ view_id: viewId, view: response.view });
}

export async function worded({ deps }: AdapterContext, sentence: string, reader: ReadBy, team: string) {
  const messages = await inBlocks(
    deps,
    { tone: "warning", blocks: [{ kind: "text", body: [sentence] }] },
    reader,
    team,
  );
  return resultModal(
    messages.flatMap((m) => [...m.blocks]),
    undefined,
    reader,
  );
}
