import { DISMISS_ID } from "../../src/adapters/discord/rendering/press-ids.ts";
import { tokenOfTalk } from "../../src/adapters/discord/inbound/talk-id.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { type ViewReader, toPlain } from "../../src/core/kernel/views/plain.ts";
import type { Shown } from "../support/discord/fake-discord.ts";
import { isCalled, type Watching } from "./discord-fill.ts";
import { modalSeen } from "./discord-modal.ts";
import type { Place } from "./discord-place.ts";
import { type Button, buttonsIn, type Eyes, seenView } from "./discord-view.ts";
import { wrongSeen } from "./discord-wrong.ts";
import type { Seen } from "./driver.ts";
import { buttonsOf } from "./seen.ts";
import { withoutHandWritten } from "./typed-command.ts";

/** Somebody before Discord: what the bot newly shows them in their channel or directly. */
export function watching(place: Place, user: string, settled: () => Promise<void>): Watching {
  const { fake, room } = place;
  const before = new Map<string, string>();
  const all = () => [...fake.seenBy(user, room), ...fake.direct(user)].filter((s) => s.author === fake.botUser);
  const signature = ({ components, edited }: Shown) => JSON.stringify([components, edited]);
  return {
    place,
    user,
    settled,
    fresh: () => all().filter((s) => before.get(s.id) !== signature(s)),
    mark: () => {
      before.clear();
      for (const shown of all()) before.set(shown.id, signature(shown));
    },
  };
}

/** A form that was sent and had something wrong, and how somebody opens it again. */
export interface Mendable {
  readonly path: string;
  readonly open: () => Promise<unknown>;
}

/** What came of what somebody did, as far as they go without deciding anything: what waits behind a button of the bot's is fetched. */
export async function looked(
  watch: Watching,
  eyes: Eyes,
  reader: ViewReader,
): Promise<{ readonly seen: Seen; readonly mendable?: Mendable }> {
  const { place, user, settled } = watch;
  const { fake } = place;
  await settled();
  const modal = fake.modal(user);
  if (modal) return { seen: await modalSeen(place, modal) };
  const fresh = watch.fresh();
  const buttons = fresh.flatMap((message) => buttonsIn(message.components).map((button) => ({ message, button })));
  const waiting =
    buttons.find(({ button }) => waits(button)) ??
    (buttons.some(({ button }) => button.id === DISMISS_ID) ? buttons[0] : undefined);
  if (waiting) {
    watch.mark();
    await fake.press(user, waiting.message.id, waiting.button.id);
    return looked(watch, eyes, reader);
  }
  const view = merged(await Promise.all(fresh.map((s) => seenView(s.components, eyes))));
  const text = toPlain(withoutHandWritten(view, place.catalogue), reader);
  const mend = buttons.find(({ button }) => isCalled(button, "platform.fix"));
  if (mend) {
    const { message, button } = mend;
    const { seen, path } = await wrongSeen(watch, { message, fix: button, view, text });
    return { seen, mendable: { path, open: () => fake.press(user, message.id, button.id) } };
  }
  if (fresh.length === 0) return { seen: { kind: "nothing", private: true, text: "", fields: [], buttons: {} } };
  const direct = new Set(fake.direct(user).map((s) => s.id));
  const own = fresh.every((s) => s.ephemeralTo === user || direct.has(s.id));
  return { seen: { kind: "said", private: own, text, fields: [], buttons: buttonsOf(view) } };
}

/** The answer to what was said openly, or a form that could not open by itself. */
const waits = (button: Button): boolean => tokenOfTalk(button.id) !== undefined || isCalled(button, "platform.fill");

const merged = (views: readonly View[]): View => ({
  ...(views[0]?.title === undefined ? {} : { title: views[0].title }),
  blocks: views.flatMap((v) => v.blocks),
});
