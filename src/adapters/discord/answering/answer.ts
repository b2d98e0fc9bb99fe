import type { APIModalInteractionResponseCallbackData } from "discord.js";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { respond } from "../../kit/answering/respond.ts";
import type { Surface, AnswerWay } from "../../kit/answering/surface.ts";
import { readerOf } from "../../kit/wording.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { type Acknowledged, acknowledging } from "./acknowledge.ts";
import { below, byWhom } from "../rendering/below.ts";
import { fillingAt, needsRoom, offerRows, openForm } from "./forms.ts";
import { type MessagePayload, messagePayload } from "../rendering/message-payload.ts";
import { NO_GUILD } from "../settings.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { PlannedReply, ReplyContext, ReplyDeps } from "./reply-context.ts";
import { inComponents } from "../rendering/in-components.ts";
import type { CommunityMenu } from "../forms/community-menu.ts";
import { forUserInstall } from "./for-user-install.ts";
import { tellUndelivered } from "./tell-undelivered.ts";
import { warnings } from "./warnings.ts";

// Discord waits three seconds for the acknowledgement; people wonder after one.
const PATIENCE_MS = 1_000;

/** Waits for the plan and does what it says. The acknowledgement goes out in time whatever takes long. */
export async function answer(
  deps: ReplyDeps,
  target: ReplyTarget,
  arriving: () => Promise<PlannedReply>,
): Promise<void> {
  const found: Found = { target, space: target.guild ?? NO_GUILD, done: false };
  const said = acknowledging(target.reply);
  const surface = surfaceAt(deps, found, said);
  if (target.late) await surface.patience?.expect(undefined, surface.reader());
  try {
    await respond(async () => {
      const { plan, space, among, ...turned } = await arriving();
      found.target = { ...target, ...turned };
      found.space = space;
      found.among = among;
      return plan.kind === "suggest" ? { kind: "ignore" } : plan;
    }, surface);
  } catch (error) {
    const { does } = found.target;
    if (found.done && !said.told)
      await deps.undelivered?.note(target.who.user, { at: deps.clock.now().getTime(), ...defined({ does }) });
    throw error;
  }
  if (said.told) await tellUndelivered(deps, found, said);
}

/** Where somebody did something, as far as it is known by now. */
interface Found {
  target: ReplyTarget;
  space: string;
  /** Of which of their communities somebody asks. */
  among?: CommunityMenu | undefined;
  /** Its work was done, and not refused. */
  done: boolean;
}

/** Where somebody did something on Discord, and every way to answer them there. */
function surfaceAt(
  deps: ReplyDeps,
  found: Found,
  said: Acknowledged,
): Surface<readonly MessagePayload[], APIModalInteractionResponseCallbackData> {
  const { id, reply, message, by, who, userInstall: alone = false } = found.target;
  const at = (reader: ReadBy): ReplyContext => ({ deps, reader, ...found });
  // A question that is answered goes away: a private answer takes its place, an open one cannot.
  const question = message?.question === true;
  const own = (way: AnswerWay): AnswerWay => (question && way === "private" ? "changed" : way);
  const word: Surface<readonly MessagePayload[], never>["word"] = async (view, way, reader, buttons) => {
    const messages = await inComponents(deps, view, reader, found.space);
    const signs = way === "public" && by !== "command";
    const named = signs ? below(messages, [byWhom(who.user, reader)], "first") : messages;
    const offered = buttons ? below(named, await offerRows(buttons, deps.tokens), "last") : named;
    const shown = alone ? forUserInstall(offered, found.among, reader) : offered;
    const ephemeral = alone || way === "private" || (way === "changed" && message?.ephemeral === true);
    return Promise.all(shown.map((m) => messagePayload(m, deps, { space: found.space, ephemeral })));
  };
  return {
    reader: () => readerOf({ locale: who.locale }),
    ...(alone ? { alone } : {}),
    ...(message && !question ? { replaces: [message.ephemeral ? "caller" : "channel"] } : {}),
    trouble: { id, log: deps.log },
    patience: {
      ms: deps.patience ?? PATIENCE_MS,
      // What follows a pressed button's message may be for whomever it is, or take its place: nothing is settled by that.
      expect: (way) => said.expect(way === undefined ? (message ? "changed" : "private") : question ? "changed" : way),
    },
    word,
    did: ({ refusal }) => void (found.done = refusal === undefined),
    async sent(reader) {
      const view = say(translator(reader.language)("platform.sent"));
      await said.say(own("private"), await word(view, "private", reader));
    },
    async say(way, shown) {
      if (question && way === "public") await said.expect("changed");
      await said.say(own(way), shown);
      if (question && way === "public") await reply.remove();
    },
    async form(plan, reader) {
      const { draft } = found.target;
      // A button that opens the form again does so whatever is wrong; one that sends it is told, as a form that was sent.
      const tells = draft === undefined ? needsRoom(plan.errors, deps.typeCommand) : draft.done === true;
      return by === "form" || tells || !said.open ? undefined : openForm(at(reader), plan);
    },
    async open(modal) {
      if (!said.open) return false;
      return reply.ask(modal);
    },
    filling: () => fillingAt(found.target),
    async after(plan, { view, reader }) {
      if (view.refusal === undefined)
        for (const warning of await warnings(at(plan.reader ?? reader), plan)) await said.say("private", [warning]);
    },
  };
}
