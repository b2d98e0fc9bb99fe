import { setTimeout as wait } from "node:timers/promises";
import type { Plan, ReadBy, ToldBoth, WorkPlan } from "../../../core/kernel/commands/platform.ts";
import { problem } from "../../../core/kernel/errors/errors.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { say } from "../../../core/kernel/views/build.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { Filling } from "../forms/filling.ts";
import { offerOf } from "../forms/offer.ts";
import type { FormPlan, Manners, Surface, AnswerWay } from "./surface.ts";
import { written } from "../trouble.ts";
import "../messages/index.ts";

// All of a form at once.
const WHOLE: Filling = { most: Number.MAX_SAFE_INTEGER, opens: Number.MAX_SAFE_INTEGER };

/** An answer that is being given somewhere. */
interface RespondingAt<Somewhere extends Manners> {
  readonly surface: Somewhere;
  readonly reader: ReadBy;
  /** Until whoever waits is told so; never where nobody is. */
  readonly late: Promise<"late"> | undefined;
}

type Responding<Shown, Opened, Said> = RespondingAt<Surface<Shown, Opened, Said>>;

/**
 * Waits for a plan and does what it says: what is refused is for the caller alone, what only they may see takes no place of
 * what everybody sees, a form that cannot be opened is offered, and nobody waits in silence. Returns what came of saying it;
 * undefined where nothing was to be said.
 */
export async function respond<Shown, Opened, Said>(
  arriving: () => Promise<Exclude<Plan, { kind: "suggest" }>>,
  surface: Surface<Shown, Opened, Said>,
): Promise<Said | undefined> {
  const { patience } = surface;
  const late = patience && wait(patience.ms, "late" as const, { ref: false });
  const early = { surface, reader: surface.reader(), late };
  const plan = await inTime(
    early,
    undefined,
    arriving().catch((error: unknown) => lost(surface, error)),
  );
  if (plan.kind === "ignore") {
    if (plan.sent) await surface.sent?.(plan.reader ?? surface.reader());
    return undefined;
  }
  const at = { surface, reader: plan.reader ?? surface.reader(), late };
  switch (plan.kind) {
    case "answer":
      return privately(at, plan.view);
    case "form":
      return ask(at, plan);
    case "work":
      return work(at, plan);
  }
}

async function ask<Shown, Opened, Said>(at: Responding<Shown, Opened, Said>, plan: FormPlan): Promise<Said> {
  const { surface, reader } = at;
  const made = await inTime(
    at,
    undefined,
    surface.form(plan, reader).then(
      (form) => ({ form }),
      (error: unknown) => ({ unshown: unshown(at, error) }),
    ),
  );
  if ("unshown" in made) return privately(at, made.unshown);
  const opened = made.form === undefined ? false : await surface.open(made.form);
  if (opened !== false) return opened;
  const words = { t: translator(reader.language), format: formatter(reader.language, reader.zone) };
  const { view, buttons } = offerOf(plan, surface.filling?.() ?? WHOLE, words);
  const { shown } = await worded(at, "private", surface.word(view, "private", reader, buttons));
  return surface.say("private", shown);
}

async function work<Shown, Opened, Said>(at: Responding<Shown, Opened, Said>, plan: WorkPlan): Promise<Said> {
  const { surface, reader } = at;
  const planned = wayOf(surface, plan);
  const alone = planned === "private";
  await surface.begins?.(plan, reader);
  const { view: said, own } = await inTime(at, planned, ran(plan, alone || surface.copies === true));
  surface.did?.(own);
  const view = alone ? own : said;
  const spoken = alone ? reader : (plan.voice ?? reader);
  const [wanted, readBy] = view.refusal === undefined ? ([planned, spoken] as const) : (["private", reader] as const);
  const { shown, way } = await worded(at, wanted, surface.word(view, wanted, readBy));
  const came = await surface.say(way, shown, own);
  await surface.after?.(plan, { view, own, shown, way, reader: readBy });
  return came;
}

/** Does the work of a plan, worded for all who read its answer, and for whoever asked where that is wanted, too. */
async function ran(plan: WorkPlan, forBoth: boolean): Promise<ToldBoth> {
  if (forBoth && plan.runForBoth) return plan.runForBoth();
  const view = await plan.run();
  return { view, own: view };
}

/** Says a view to whoever asked alone. */
async function privately<Shown, Opened, Said>(at: Responding<Shown, Opened, Said>, view: View): Promise<Said> {
  const { shown } = await worded(at, "private", at.surface.word(view, "private", at.reader));
  return at.surface.say("private", shown);
}

function wayOf({ alone, replaces = [] }: Manners, plan: WorkPlan): AnswerWay {
  const audience = alone === true ? "caller" : plan.audience;
  if (plan.place === "here" && replaces.includes(audience)) return "changed";
  return audience === "channel" ? "public" : "private";
}

/** Waits for a part of the answer; where that takes too long, what is to come is announced meanwhile. */
async function inTime<Part extends object>(
  { surface, reader, late }: RespondingAt<Manners>,
  way: AnswerWay | undefined,
  part: Promise<Part>,
): Promise<Part> {
  part.catch(() => undefined);
  if (late && (await Promise.race([part, late])) === "late") await surface.patience?.expect(way, reader);
  return part;
}

/** The same for what is said: whoever waits is told, too, alone, where the answer could not be put into words. */
function worded<Shown, Opened, Said>(
  at: Responding<Shown, Opened, Said>,
  way: AnswerWay,
  part: Promise<Shown>,
): Promise<{ readonly shown: Shown; readonly way: AnswerWay }> {
  const said = part.then(
    (shown) => ({ shown, way }),
    async (error: unknown) => {
      const shown = await at.surface.word(unshown(at, error), "private", at.reader);
      return { shown, way: "private" as const };
    },
  );
  return inTime(at, way, said);
}

/** What somebody did could not be made a plan: what it stands for, say, could not be looked up. */
function lost({ trouble, reader }: Manners, error: unknown): Plan & { kind: "answer" } {
  if (!trouble) throw error;
  const unreachable = written(trouble, error, "a bug");
  const what = unreachable ? problem("store.unreachable") : problem("bug", { id: trouble.id });
  const view = say(translator(reader().language).problem(what), "warning");
  return { kind: "answer", view: { ...view, refusal: what.code }, reader: reader() };
}

/** An answer could not be put into words. By then its command has run. */
function unshown({ surface: { trouble }, reader }: RespondingAt<Manners>, error: unknown): View {
  if (!trouble) throw error;
  written(trouble, error, "an answer could not be put into words");
  return { ...say(translator(reader.language)("platform.unshown"), "warning"), refusal: "platform.unshown" };
}
