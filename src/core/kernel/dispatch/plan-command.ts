import type { Command } from "../commands/command.ts";
import { lackHere } from "../commands/is-listed.ts";
import type { Plan, ReadBy, ToldBoth, WorkPlan } from "../commands/platform.ts";
import type { ResolvedCommand } from "../commands/resolve-command.ts";
import { atLeast } from "../access/role.ts";
import { UserError } from "../errors/errors.ts";
import { given } from "../forms/fillable.ts";
import { needsStore, type Options, readOptions } from "../forms/read-options.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import { inFront } from "../values/in-front.ts";
import type { View } from "../views/model.ts";
import { alreadyThere } from "./already.ts";
import { executeAloud, readsAs } from "./execute-aloud.ts";
import { executeForBoth } from "./execute-for-both.ts";
import { answered } from "./failure.ts";
import { foundOutside } from "./found-outside.ts";
import { namedForAllHere, namedIn } from "./for-all-here.ts";
import { formPlan } from "./form-plan.ts";
import { incompletePlan } from "./incomplete-plan.ts";
import { placeOf, scopeOf, type Planning, voiceAt } from "./planning.ts";
import { notForRole } from "./not-for-role.ts";
import { likelyQuestions, questionsAbout } from "./questions.ts";
import { alsoAsked, redirected } from "./redirect.ts";
import { withWayToLook } from "./way-to-look.ts";
import { asTyped, peelableIn, withValueBack } from "./typed-line.ts";

/** A command as it was asked for, and in what way. */
interface PlannedCommand extends ResolvedCommand {
  readonly mode?: "run" | "ask" | undefined;
  readonly place?: "new" | "here" | undefined;
  /** It is asked about because it is not certain what the words mean. */
  readonly unsure?: true;
}

/** The same with its options, and the work itself. */
interface AskedFor extends PlannedCommand {
  readonly options: readonly OptionSpec[];
  readonly run: (audience: Command["audience"], values: Options["values"], voice: ReadBy | undefined) => Promise<View>;
  readonly runForBoth: (values: Options["values"], voice: ReadBy) => Promise<ToldBoth>;
}

/** Plans a command: its form where something is missing, wrong or to be asked about, else the work. Throws UserError to refuse. */
export async function planCommand(
  planning: Planning,
  resolved: PlannedCommand,
  failed: (error: unknown) => View,
): Promise<Plan> {
  const { command } = resolved;
  if (!atLeast(planning.caller.role, command.allow)) return answered(notForRole(planning, command));
  const lack = lackHere(command, placeOf(planning));
  if (lack) throw new UserError(lack);
  const { line: _typedForIt, ...rest } = resolved;
  const other = await redirected(planning, resolved);
  if (other)
    return "blocks" in other
      ? answered(other)
      : planCommand(planning, { ...rest, command: other, raw: alsoAsked(other, resolved.raw) }, failed);
  const found = await foundOutside(planning, resolved);
  const refused = (error: unknown) => withWayToLook(planning, command, failed(error));
  const asked: AskedFor = {
    ...resolved,
    ...found,
    options: optionsOf(command.input),
    run: (audience, values, voice) =>
      inFront(() => executeAloud(planning, voice, command, audience, values)).catch(refused),
    runForBoth: (values, voice) =>
      inFront(() => executeForBoth(planning, voice, command, values)).catch((error: unknown) => alike(refused(error))),
  };
  const words = peelableIn(resolved);
  const looks = words?.stored === true || needsStore(asked.options, asked.raw);
  return together(planning, looks, async (at) => {
    const own = words ? { ...asked, ...(await asTyped(asked, words, at.parseContext())) } : asked;
    const raw = await withValueBack(own, at.parseContext());
    const read = await readOptions(command, raw, at.parseContext());
    return planRead(at, { ...own, raw: read.raw }, read);
  });
}

/** Runs a part of the planning; where it looks at what is stored, all of it in one transaction. */
function together<T>(planning: Planning, looks: boolean, work: (at: Planning) => Promise<T>): Promise<T> {
  return looks
    ? planning.inStore((r) => work({ ...planning, parseContext: () => r, inStore: (inner) => inner(r) }))
    : work(planning);
}

async function planRead(planning: Planning, asked: AskedFor, read: Options): Promise<Plan> {
  const { command } = asked;
  if (read.kind === "incomplete") return incompletePlan(planning, asked, read);
  if (asked.unsure)
    return formPlan(planning, asked, read.values, await likelyQuestions(planning, command, read.values));
  if (asked.mode === "ask" || namedAlone(asked)) return formPlan(planning, asked, read.values, {});
  const { posts = true } = command;
  const aloud = command.audience === "channel" && planning.caller.direct !== true;
  const asks = command.confirm !== undefined || command.already !== undefined;
  const looks = asks || aloud || isJudged(planning, asked, read.values) || posts !== true;
  return together(planning, looks, async (at) => {
    const questions = await questionsAbout(at, command, read.values);
    if (Object.keys(questions).length > 0) return formPlan(at, asked, read.values, questions);
    return (await alreadyThere(at, { ...asked, values: read.values })) ?? workPlan(at, asked, read.values);
  });
}

/** Whether nothing was given but what the command is about, where it shows then what holds. */
function namedAlone({ command, raw, options }: AskedFor): boolean {
  return (
    command.prefill !== undefined &&
    !options.some((o) => given(raw[o.name]) && !command.subjectOptions?.includes(o.name))
  );
}

async function workPlan(planning: Planning, asked: AskedFor, values: Options["values"]): Promise<Plan> {
  const { command, place = "new", run, runForBoth } = asked;
  const audience = await audienceOf(planning, asked, values);
  const voice = audience === "channel" ? await voiceAt(planning) : undefined;
  const posts = await postsOf(planning, command, values);
  const openly = await openlyOf(planning, asked, values);
  return {
    kind: "work",
    audience,
    place,
    ...(openly ? { openly } : {}),
    ...(command.needs?.events ? { events: true } : {}),
    ...(posts ? { posts } : {}),
    run: () => run(audience, values, voice),
    ...(voice ? { voice } : {}),
    ...(voice && !readsAs(voice, planning.caller) ? { runForBoth: () => runForBoth(values, voice) } : {}),
  };
}

const alike = (view: View): ToldBoth => ({ view, own: view });

/** How what somebody said is answered before all who read where they are, although the answer is theirs; undefined where not everybody may know it. */
async function openlyOf(
  planning: Planning,
  { command, run }: AskedFor,
  values: Options["values"],
): Promise<WorkPlan["openly"]> {
  const talk = command.fallbackFor?.talk;
  const said = talk?.heard !== undefined && values[talk.heard] === true ? values[talk.words] : undefined;
  if (typeof said !== "string") return undefined;
  const language = await talk?.openly?.(scopeOf(planning, planning.parseContext()), said);
  const voice = language === undefined ? undefined : await voiceAt(planning);
  if (language === undefined || voice === undefined) return undefined;
  const reader = { ...voice, language };
  return { run: () => run("caller", values, reader), reader };
}

/** Whether it has to be looked up who is to see the answer. */
const isJudged = ({ caller }: Planning, { command, options }: AskedFor, values: Options["values"]): boolean =>
  command.audience === "channel" &&
  (command.ephemeralIf !== undefined || (!caller.direct && namedIn(options, values).length > 0));

/** Who is to see the answer: the caller alone, where the command says so of this, or not all who read along may know what it is about. */
async function audienceOf(
  planning: Planning,
  asked: AskedFor,
  values: Options["values"],
): Promise<Command["audience"]> {
  const { command, options } = asked;
  if (!isJudged(planning, asked, values)) return command.audience;
  const open = await planning.inStore(
    async (r) =>
      !(await command.ephemeralIf?.(scopeOf(planning, r), values)) &&
      (await namedForAllHere(planning.app.ports, r, options, values)),
  );
  return open ? "channel" : "caller";
}

/** Where what the command makes will be posted; undefined where it makes nothing to post. */
async function postsOf(planning: Planning, command: Command, values: Options["values"]): Promise<WorkPlan["posts"]> {
  const { caller, community } = planning;
  const { posts } = command;
  if (posts === undefined) return undefined;
  const channel =
    posts === true ? undefined : await planning.inStore(({ db }) => posts.channel({ db, caller, community }, values));
  if (channel === "nowhere") return undefined;
  const stands = posts !== true && posts.stands === true;
  return { ...(channel ? { channel } : {}), ...(stands ? { stands } : {}) };
}
