import type { ModalView } from "@slack/types";
import type { Plan, ReadBy } from "../../../core/kernel/commands/platform.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { say, text } from "../../../core/kernel/views/build.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { respond } from "../../kit/answering/respond.ts";
import type { Manners, Surface, AnswerWay } from "../../kit/answering/surface.ts";
import { readerOf } from "../../kit/wording.ts";
import { below, byWhom, offerBlock } from "../rendering/below.ts";
import { uploadFiles } from "./files.ts";
import { ROOM } from "../forms/form-room.ts";
import { changeModal, modalFor, openModal, openResult, showInModal, waitingModal } from "./modal.ts";
import { sayInPlace, sayOpenly, sayPrivately } from "./speak.ts";
import type { SlackEvent } from "../dispatch-event.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { ReplyDeps } from "./reply-deps.ts";
import type { Rendered } from "../rendering/render.ts";
import type { SlackUserProfile } from "../user-profiles.ts";
import { inBlocks } from "../rendering/in-blocks.ts";

/** What came of something that happened: its plan, who did it, and what turned out of the button that did it. */
export interface Arrived extends Pick<ReplyTarget, "place" | "draft"> {
  readonly plan: Plan;
  readonly who: SlackUserProfile;
}

/** Hears who somebody is as soon as that is known. */
export type Meet = (who: SlackUserProfile) => void;

/** A view as Slack shows it. */
export interface Worded {
  readonly view: View;
  readonly messages: readonly Rendered[];
  readonly reader: ReadBy;
}

/** Something that happened. */
interface Happened extends Pick<SlackEvent, "id"> {
  /** It leads to a form. */
  readonly asks?: boolean;
  /** Hears what came of it, where something was done. */
  readonly did?: (view: View) => void;
}

/** Waits for a plan and does what it says, where it was asked for. Everything but the acknowledgement, which was sent before. */
export async function answer(
  deps: ReplyDeps,
  { id, asks, did }: Happened,
  target: ReplyTarget,
  arriving: (meet: Meet) => Promise<Arrived>,
): Promise<void> {
  const found: Found = { id, target, reader: readerOf({}), ...defined({ asks, did }) };
  await respond(
    async () => {
      const { plan, who, ...turned } = await arriving((met) => (found.reader = readerOf(met)));
      found.reader = readerOf(who);
      found.target = { ...target, ...turned };
      return plan.kind === "suggest" ? { kind: "ignore" } : plan;
    },
    surfaceAt(deps, found),
  );
}

/** Where somebody did something, as far as it is known by now, and in whose language. */
interface Found extends Happened {
  target: ReplyTarget;
  reader: ReadBy;
}

/** Where somebody did something on Slack, and every way to answer them there. */
export function surfaceAt(deps: ReplyDeps, found: Found): Surface<Worded, ModalView> {
  const { id, target, asks = false, did } = found;
  const { channel, message } = target;
  const word = wording(deps, target);
  let told = false;
  /** The modal that says that a form takes a moment: Slack opens one within three seconds, and changes it later. */
  let waiting: string | undefined;
  const at = (): ReplyTarget =>
    waiting === undefined ? found.target : { ...found.target, view: { id: waiting, type: "modal" } };
  return {
    reader: () => found.reader,
    alone: channel === undefined,
    copies: true,
    ...replacedAt(target),
    trouble: { id, log: deps.log },
    patience: {
      ms: deps.waits.people,
      async expect(_way, reader) {
        if (told) return;
        told = true;
        if (asks)
          waiting = await openModal(target, waitingModal(translator(reader.language)("platform.answer"), reader));
        if (waiting === undefined) await pleaseWait(deps, target, reader).catch(() => undefined);
      },
    },
    word,
    ...defined({ did }),
    async sent(reader) {
      const view = say(translator(reader.language)("platform.sent"));
      await said(deps, at(), "private", await word(view, "private", reader));
    },
    say: (way, shown) => said(deps, at(), way, shown),
    async form({ form, errors }, reader) {
      return target.trigger === undefined ? undefined : modalFor(deps, form, errors, found.target, reader);
    },
    async open(modal) {
      const opened =
        waiting === undefined ? (await openModal(target, modal)) !== undefined : changeModal(at(), modal, deps.log);
      return (await opened) ? undefined : false;
    },
    filling: () => ({ ...ROOM, place: found.target.draft?.place ?? found.target.place }),
    async after(plan, { view, own, way, reader }) {
      const open = way === "public" || (way === "changed" && message?.ephemeral === false);
      // A form that waits must not wait for ever.
      if (open && at().view?.type === "modal")
        await said(deps, at(), "private", await word(own, "private", plan.reader ?? reader));
      const unsent = await uploadFiles(deps, view, target, open);
      if (unsent.length > 0) await sayPrivately(target, await unsentWords(deps, target, unsent, plan.reader ?? reader));
      if (target.view?.type === "home") await deps.refreshHome(target);
    },
  };
}

/** In whose place an answer may come: of the message that was pressed, or on the Home tab, which is shown anew. */
function replacedAt({ message, view }: ReplyTarget): Pick<Manners, "replaces"> {
  if (message) return { replaces: [message.ephemeral ? "caller" : "channel"] };
  return view?.type === "home" ? { replaces: ["caller"] } : {};
}

/** Puts views into Slack's terms for somebody. What all read says whose doing it is: in the place of a message, of whoever asked for that. */
export function wording(
  deps: ReplyDeps,
  { team, user, message }: Pick<ReplyTarget, "team" | "user" | "message">,
): Wording {
  return async (view, way, reader, buttons) => {
    const messages = await inBlocks(deps, view, reader, team);
    const open = way === "public" || (way === "changed" && message?.ephemeral === false);
    const whose = way === "changed" ? (message?.by ?? user) : user;
    const named = open ? below(messages, byWhom(whose, reader), "first") : messages;
    return { view, reader, messages: buttons ? below(named, await offerBlock(buttons, deps.tokens), "last") : named };
  };
}

/** Says which files are missing, because whoever installed the bot lets it send none. */
function unsentWords(deps: ReplyDeps, { team }: ReplyTarget, unsent: readonly string[], reader: ReadBy) {
  const names = formatter(reader.language, reader.zone).all(unsent);
  const sentence = translator(reader.language)("slack.scope.files.write", { names });
  return inBlocks(deps, say(sentence, "warning"), reader, team);
}

type Wording = Surface<Worded, never>["word"];

async function said(
  { log }: ReplyDeps,
  target: ReplyTarget,
  way: AnswerWay,
  { view, messages, reader }: Worded,
): Promise<void> {
  // The Home tab is shown anew, and says it.
  if (way === "changed" && target.view?.type === "home") return;
  if (way === "public") return sayOpenly(target, messages);
  if (way === "changed" && target.message?.ephemeral === false) return sayInPlace(target, messages);
  if (target.view?.type === "modal" && (await showInModal(target, messages, view, reader, log))) return;
  if (target.view?.type === "home" && (await openResult(target, messages, view, reader))) return;
  return way === "changed" ? sayInPlace(target, messages) : sayPrivately(target, messages);
}

/**
 * Says to whoever typed a command that it takes a moment. It stays above the answer: Slack replaces nothing through the
 * response_url of a slash command (https://github.com/slackapi/bolt-python/issues/1268).
 */
async function pleaseWait(deps: ReplyDeps, target: ReplyTarget, reader: ReadBy): Promise<void> {
  if (target.responseUrl === undefined || target.message) return;
  const view: View = { blocks: [text(translator(reader.language)("platform.wait"))] };
  await sayPrivately(target, await inBlocks(deps, view, reader, target.team));
}
