import { setTimeout as wait } from "node:timers/promises";
import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import { problem } from "../../core/kernel/errors/errors.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";
import { say } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { acknowledging, type Way } from "./acknowledge.ts";
import { askAgain, needsRoom, openForm } from "./forms.ts";
import { literal } from "./markdown.ts";
import type { Rendered } from "./render.ts";
import { type MessagePayload, messagePayload } from "./message-payload.ts";
import { NO_GUILD } from "./settings.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { PlannedReply, ReplyContext, ReplyDeps } from "./reply-context.ts";
import { inComponents, readerOf } from "./in-components.ts";

// Discord waits three seconds for the acknowledgement; people wonder after one.
const PATIENCE_MS = 1_000;

/** Waits for the plan and does what it says. The acknowledgement goes out in time whatever takes long. */
export async function answer(
  deps: ReplyDeps,
  target: ReplyTarget,
  arriving: () => Promise<PlannedReply>,
): Promise<void> {
  const said = acknowledging(target.reply);
  // What follows a pressed button's message may be for whomever it is, or take its place: nothing is settled by that.
  const some: Way = target.message ? "changed" : "private";
  if (target.late) await said.expect(some);
  const patience = wait(deps.patience ?? PATIENCE_MS, "late" as const);
  const arrived = arriving().catch((error: unknown) => lost(deps, target, error));
  if ((await Promise.race([arrived, patience])) === "late") await said.expect(some);
  const { plan, space, ...turned } = await arrived;
  if (plan.kind === "ignore" || plan.kind === "suggest") return;
  const reader = plan.reader ?? readerOf(target.who.locale);
  const at: ReplyContext = { deps, target: { ...target, ...turned }, said, space, reader, patience };
  switch (plan.kind) {
    case "answer":
      return privately(at, plan.view);
    case "form":
      return form(at, plan);
    case "work":
      return work(at, plan);
  }
}

/** What a button or a form stands for could not be looked up. */
function lost({ log }: ReplyDeps, { id, who, guild }: ReplyTarget, error: unknown): PlannedReply {
  const unreachable = isUnreachable(error);
  if (unreachable) log.warn({ invocation: id, error }, "the database cannot be reached");
  else log.error({ invocation: id, error }, "a bug");
  const reader = readerOf(who.locale);
  const what = unreachable ? problem("store.unreachable") : problem("bug", { id });
  const view: View = { ...say(translator(reader.language).problem(what), "warning"), refusal: what.code };
  return { plan: { kind: "answer", view, reader }, space: guild ?? NO_GUILD };
}

/** An answer could not be put into words. By then its command has run. */
function unshown({ deps: { log }, target: { id }, reader }: ReplyContext, error: unknown): View {
  if (isUnreachable(error)) log.warn({ invocation: id, error }, "the database cannot be reached");
  else log.error({ invocation: id, error }, "an answer could not be put into words");
  return { ...say(translator(reader.language)("platform.unshown"), "warning"), refusal: "platform.unshown" };
}

/** Waits for a part of the answer; where that takes too long, what is to come is announced meanwhile. */
async function ready<T extends object>({ said, patience }: ReplyContext, way: Way, part: Promise<T>): Promise<T> {
  part.catch(() => undefined);
  if ((await Promise.race([part, patience])) === "late") await said.expect(way);
  return part;
}

/** The same for messages: whoever waits is told, too, where the answer could not be put into words. */
function worded(at: ReplyContext, way: Way, part: Promise<MessagePayload[]>): Promise<MessagePayload[]> {
  return ready(
    at,
    way,
    part.catch((error: unknown) => sent(at, unshown(at, error), true)),
  );
}

/** Says a view to whoever asked alone. */
export async function privately(
  at: ReplyContext,
  view: View,
  way: Way = at.target.message?.question ? "changed" : "private",
): Promise<void> {
  await at.said.say(way, await worded(at, way, sent(at, view, true)));
}

async function form(at: ReplyContext, plan: Plan & { kind: "form" }): Promise<void> {
  const { draft } = at.target;
  // A button that opens the form's next step does so whatever is wrong; one that sends it is told, as a form that was sent.
  const tells = draft === undefined ? needsRoom(plan.errors) : draft.done === true;
  const way: Way = at.target.message ? "changed" : "private";
  const opens = () => at.said.open;
  if (opens() && at.target.by !== "form" && !tells) {
    const opened = await ready(
      at,
      way,
      openForm(at, plan).then(
        (modal) => ({ modal }),
        (error: unknown) => ({ error }),
      ),
    );
    if ("error" in opened) return privately(at, unshown(at, opened.error));
    if (opens()) return at.target.reply.ask(opened.modal);
  }
  await at.said.say("private", await worded(at, way, asking(at, plan)));
}

async function asking(at: ReplyContext, plan: Plan & { kind: "form" }): Promise<MessagePayload[]> {
  const { view, more } = await askAgain(at, plan);
  const messages = await inComponents(at.deps, view, at.reader, at.space);
  const last = messages.at(-1);
  const shown = last ? [...messages.slice(0, -1), { ...last, components: [...last.components, ...more] }] : messages;
  return Promise.all(shown.map((m) => messagePayload(m, at.deps.tokens, true)));
}

async function work(at: ReplyContext, plan: Plan & { kind: "work" }): Promise<void> {
  const { target, said } = at;
  const way = wayOfWork(at, plan);
  // A question that is answered goes away: a private answer takes its place, an open one cannot.
  const goes = target.message?.question === true && way === "public";
  if (goes) await said.expect("changed");
  const view = await ready(at, way, plan.run());
  if (view.refusal !== undefined) return privately(at, view);
  const open = plan.audience === "channel";
  const shown = sent(
    at,
    view,
    way === "private" || (way === "changed" && !open),
    way === "public" && target.by !== "command",
  );
  await said.say(way, await worded(at, way, shown));
  if (goes) await target.reply.remove();
  await warned(at, plan);
}

function wayOfWork({ target: { message } }: ReplyContext, plan: Plan & { kind: "work" }): Way {
  const open = plan.audience === "channel";
  if (plan.place === "here" && message !== undefined && !message.question && message.ephemeral === !open)
    return "changed";
  if (open) return "public";
  return message?.question ? "changed" : "private";
}

/** What the bot will do and is not allowed to do there, said to whoever caused it. */
async function warned(at: ReplyContext, { posts, events }: Plan & { kind: "work" }): Promise<void> {
  const { target, said } = at;
  if (posts && !posts.channel && target.lacking.length > 0) await said.say("private", await lacking(at));
  if (events && target.lackingEvents.length > 0) await said.say("private", await lackingEvents(at));
}

async function sent(
  { deps, space, reader, target }: ReplyContext,
  view: View,
  ephemeral: boolean,
  named = false,
): Promise<MessagePayload[]> {
  const messages = await inComponents(deps, view, reader, space);
  const shown = named ? signed(messages, target.who.user, reader) : messages;
  return Promise.all(shown.map((m) => messagePayload(m, deps.tokens, ephemeral)));
}

/** Discord itself says who typed a command, but not who pressed a button. */
function signed([first, ...more]: readonly Rendered[], user: string, reader: ReadBy): Rendered[] {
  if (!first) return [];
  // Small text.
  const said = `-# ${translator(reader.language)("platform.by", { person: `<@${user}>` })}`;
  const by: APIMessageTopLevelComponent = { type: ComponentType.TextDisplay, content: said };
  return [{ ...first, components: [...first.components, by] }, ...more];
}

async function lacking(at: ReplyContext): Promise<MessagePayload[]> {
  const { target, reader } = at;
  const rights = formatter(reader.language, reader.zone).all(target.lacking);
  return plainly(
    at,
    translator(reader.language)("platform.lacking", { rights, channel: target.channelName ?? target.channel }),
  );
}

async function lackingEvents(at: ReplyContext): Promise<MessagePayload[]> {
  const { target, reader } = at;
  return plainly(
    at,
    translator(reader.language)("platform.lacking.events", {
      rights: formatter(reader.language, reader.zone).all(target.lackingEvents),
    }),
  );
}

async function plainly({ deps }: ReplyContext, sentence: string): Promise<MessagePayload[]> {
  const content = literal(sentence);
  return [
    await messagePayload({ components: [{ type: ComponentType.TextDisplay, content }], files: [] }, deps.tokens, true),
  ];
}
