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
import { type Sent, sentOf } from "./sent.ts";
import { NO_GUILD } from "./settings.ts";
import type { Spot } from "./spot.ts";
import type { Arrived, At, Desk } from "./answering.ts";
import { inComponents, readerOf } from "./words.ts";

// Discord waits three seconds for the acknowledgement; people wonder after one.
const PATIENCE_MS = 1_000;

/** Waits for the plan and does what it says. The acknowledgement goes out in time whatever takes long. */
export async function answer(desk: Desk, spot: Spot, arriving: () => Promise<Arrived>): Promise<void> {
  const said = acknowledging(spot.reply);
  // What follows a pressed button's message may be for whomever it is, or take its place: nothing is settled by that.
  const some: Way = spot.message ? "changed" : "private";
  if (spot.late) await said.expect(some);
  const patience = wait(desk.patience ?? PATIENCE_MS, "late" as const);
  const arrived = arriving().catch((error: unknown) => lost(desk, spot, error));
  if ((await Promise.race([arrived, patience])) === "late") await said.expect(some);
  const { plan, space, ...turned } = await arrived;
  if (plan.kind === "ignore" || plan.kind === "suggest") return;
  const reader = plan.reader ?? readerOf(spot.who.locale);
  const at: At = { desk, spot: { ...spot, ...turned }, said, space, reader, patience };
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
function lost({ log }: Desk, { id, who, guild }: Spot, error: unknown): Arrived {
  const unreachable = isUnreachable(error);
  if (unreachable) log.warn({ invocation: id, error }, "the database cannot be reached");
  else log.error({ invocation: id, error }, "a bug");
  const reader = readerOf(who.locale);
  const what = unreachable ? problem("store.unreachable") : problem("bug", { id });
  const view: View = { ...say(translator(reader.language).problem(what), "warning"), refusal: what.code };
  return { plan: { kind: "answer", view, reader }, space: guild ?? NO_GUILD };
}

/** An answer could not be put into words. By then its command has run. */
function unshown({ desk: { log }, spot: { id }, reader }: At, error: unknown): View {
  if (isUnreachable(error)) log.warn({ invocation: id, error }, "the database cannot be reached");
  else log.error({ invocation: id, error }, "an answer could not be put into words");
  return { ...say(translator(reader.language)("platform.unshown"), "warning"), refusal: "platform.unshown" };
}

/** Waits for a part of the answer; where that takes too long, what is to come is announced meanwhile. */
async function ready<T extends object>({ said, patience }: At, way: Way, part: Promise<T>): Promise<T> {
  part.catch(() => undefined);
  if ((await Promise.race([part, patience])) === "late") await said.expect(way);
  return part;
}

/** The same for messages: whoever waits is told, too, where the answer could not be put into words. */
function worded(at: At, way: Way, part: Promise<Sent[]>): Promise<Sent[]> {
  return ready(
    at,
    way,
    part.catch((error: unknown) => sent(at, unshown(at, error), true)),
  );
}

/** Says a view to whoever asked alone. */
export async function privately(
  at: At,
  view: View,
  way: Way = at.spot.message?.question ? "changed" : "private",
): Promise<void> {
  await at.said.say(way, await worded(at, way, sent(at, view, true)));
}

async function form(at: At, plan: Plan & { kind: "form" }): Promise<void> {
  const { draft } = at.spot;
  // A button that opens the form's next step does so whatever is wrong; one that sends it is told, as a form that was sent.
  const tells = draft === undefined ? needsRoom(plan.errors) : draft.done === true;
  const way: Way = at.spot.message ? "changed" : "private";
  const opens = () => at.said.open;
  if (opens() && at.spot.by !== "form" && !tells) {
    const opened = await ready(
      at,
      way,
      openForm(at, plan).then(
        (modal) => ({ modal }),
        (error: unknown) => ({ error }),
      ),
    );
    if ("error" in opened) return privately(at, unshown(at, opened.error));
    if (opens()) return at.spot.reply.ask(opened.modal);
  }
  await at.said.say("private", await worded(at, way, asking(at, plan)));
}

async function asking(at: At, plan: Plan & { kind: "form" }): Promise<Sent[]> {
  const { view, more } = await askAgain(at, plan);
  const messages = await inComponents(at.desk, view, at.reader, at.space);
  const last = messages.at(-1);
  const shown = last ? [...messages.slice(0, -1), { ...last, components: [...last.components, ...more] }] : messages;
  return Promise.all(shown.map((m) => sentOf(m, at.desk.kept, true)));
}

async function work(at: At, plan: Plan & { kind: "work" }): Promise<void> {
  const { spot, said } = at;
  const way = wayOfWork(at, plan);
  // A question that is answered goes away: a private answer takes its place, an open one cannot.
  const goes = spot.message?.question === true && way === "public";
  if (goes) await said.expect("changed");
  const view = await ready(at, way, plan.run());
  if (view.refusal !== undefined) return privately(at, view);
  const open = plan.audience === "channel";
  const shown = sent(
    at,
    view,
    way === "private" || (way === "changed" && !open),
    way === "public" && spot.by !== "command",
  );
  await said.say(way, await worded(at, way, shown));
  if (goes) await spot.reply.remove();
  await warned(at, plan);
}

function wayOfWork({ spot: { message } }: At, plan: Plan & { kind: "work" }): Way {
  const open = plan.audience === "channel";
  if (plan.place === "here" && message !== undefined && !message.question && message.ephemeral === !open)
    return "changed";
  if (open) return "public";
  return message?.question ? "changed" : "private";
}

/** What the bot will do and is not allowed to do there, said to whoever caused it. */
async function warned(at: At, { posts, events }: Plan & { kind: "work" }): Promise<void> {
  const { spot, said } = at;
  if (posts && !posts.channel && spot.lacking.length > 0) await said.say("private", await lacking(at));
  if (events && spot.lackingEvents.length > 0) await said.say("private", await lackingEvents(at));
}

async function sent({ desk, space, reader, spot }: At, view: View, ephemeral: boolean, named = false): Promise<Sent[]> {
  const messages = await inComponents(desk, view, reader, space);
  const shown = named ? signed(messages, spot.who.user, reader) : messages;
  return Promise.all(shown.map((m) => sentOf(m, desk.kept, ephemeral)));
}

/** Discord itself says who typed a command, but not who pressed a button. */
function signed([first, ...more]: readonly Rendered[], user: string, reader: ReadBy): Rendered[] {
  if (!first) return [];
  // Small text.
  const said = `-# ${translator(reader.language)("platform.by", { person: `<@${user}>` })}`;
  const by: APIMessageTopLevelComponent = { type: ComponentType.TextDisplay, content: said };
  return [{ ...first, components: [...first.components, by] }, ...more];
}

async function lacking(at: At): Promise<Sent[]> {
  const { spot, reader } = at;
  const rights = formatter(reader.language, reader.zone).all(spot.lacking);
  return plainly(
    at,
    translator(reader.language)("platform.lacking", { rights, channel: spot.channelName ?? spot.channel }),
  );
}

async function lackingEvents(at: At): Promise<Sent[]> {
  const { spot, reader } = at;
  return plainly(
    at,
    translator(reader.language)("platform.lacking.events", {
      rights: formatter(reader.language, reader.zone).all(spot.lackingEvents),
    }),
  );
}

async function plainly({ desk }: At, sentence: string): Promise<Sent[]> {
  const content = literal(sentence);
  return [await sentOf({ components: [{ type: ComponentType.TextDisplay, content }], files: [] }, desk.kept, true)];
}
