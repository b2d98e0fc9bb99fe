import type { ViewResponseAction } from "@slack/bolt";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import { answer } from "./answer.ts";
import { resultModal, waitingModal } from "./modal.ts";
import type { SubmissionPayload } from "./payload.ts";
import type { Room } from "./room.ts";
import type { Carried, Spot } from "./spot.ts";
import { inBlocks } from "./words.ts";

export type Respond = (response?: ViewResponseAction) => Promise<void>;

export async function finish(
  room: Room,
  payload: SubmissionPayload,
  plan: Plan & { kind: "work" },
  carried: Carried,
  spot: Spot,
  reader: ReadBy,
  respond: Respond,
): Promise<void> {
  const { desk } = room;
  if (carried.inside === undefined) {
    if (!spot.view) await respond();
    return void room.after(() => answer(desk, plan, spot, reader));
  }
  await respond({
    response_action: "update",
    view: waitingModal(translator(reader.language)("platform.answer"), reader),
  });
  room.after(async () => {
    await answer(desk, plan, { ...spot, view: { id: payload.view.id, type: "modal" } }, reader);
    if (carried.inside === "home") await desk.refreshHome(spot);
  });
}

/** Answers a submission that was acknowledged already: by changing its view. */
export async function inTheView(client: Spot["client"], viewId: string, response?: ViewResponseAction): Promise<void> {
  if (response?.response_action === "update") await client.views.update({ view_id: viewId, view: response.view });
}

export async function worded({ desk }: Room, sentence: string, reader: ReadBy, team: string) {
  const messages = await inBlocks(
    desk,
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
