import type { Command } from "./command.ts";
import { complete, suggest } from "./complete.ts";
import { type Problem, problem, UserError } from "./errors.ts";
import { formFor } from "./form.ts";
import { nearest } from "./nearest.ts";
import type { Ids } from "./ids.ts";
import { formatter } from "./language/format.ts";
import { readLanguage } from "./language/language.ts";
import { translator } from "./language/translate.ts";
import { readLine } from "./line.ts";
import type { Log } from "./log.ts";
import type { EntitySources } from "./options/entities.ts";
import { optionsOf } from "./options/options.ts";
import type { Reading } from "./options/read.ts";
import { type Identity, identify } from "./people/identity.ts";
import { atLeast } from "./people/role.ts";
import type { Begin, Invocation, Plan } from "./platform.ts";
import { needsStore, readOptions } from "./read-options.ts";
import { type PartialContext, perform } from "./perform.ts";
import { isUnreachable } from "./store/faults.ts";
import type { Seal } from "./store/seal.ts";
import type { Db, Store } from "./store/store.ts";
import { type RememberedTerms, rememberTerms } from "./taxonomy/remembered.ts";
import { loadTerms } from "./taxonomy/taxonomy.ts";
import { cut, lengthOf } from "./text.ts";
import type { Clock } from "./time/clock.ts";
import { say } from "./view/build.ts";

/** What the application needs from outside. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly log: Log;
  readonly entities: EntitySources;
}

/** Longest typed line, in characters: Discord's longest message, Slack allows more (https://discord.com/developers/docs/resources/message). */
export const LINE_MAX = 4_000;

/** The whole application as one function: it recognises, authorises, reads and plans. What it decides before `work` is quick. */
export function createApp(catalogue: readonly Command[], services: Services): Begin {
  const remembered = rememberTerms();
  return async (invocation) => {
    const fallback = translator(readLanguage(invocation.locale) ?? "en");
    try {
      const now = services.clock.now();
      const identity = await identify(services.store, invocation, now);
      if (!identity) return refused(fallback.problem(problem("space.unknown")), "space.unknown");
      if (identity.repeated) return { kind: "ignore" };
      return await planFor(catalogue, services, remembered, invocation, identity, now);
    } catch (error) {
      return failed(error, invocation, services.log, fallback.problem);
    }
  };
}

async function planFor(
  catalogue: readonly Command[],
  services: Services,
  remembered: RememberedTerms,
  invocation: Invocation,
  { community, caller, taxonomyVersion }: Identity,
  now: Date,
): Promise<Plan> {
  const t = translator(caller.language);
  const terms = (db: Db) => () => remembered(community.id, taxonomyVersion, () => loadTerms(db));
  const reading = (db: Db | undefined): Reading => ({
    now,
    caller,
    t,
    format: formatter(caller.language, caller.zone),
    zone: caller.zone,
    entities: services.entities,
    terms: db ? terms(db) : () => remembered(community.id, taxonomyVersion, () => services.store.within(community.id, loadTerms)),
    db: db ?? noStore(),
  });
  const inStore = <T>(work: (r: Reading) => Promise<T>) => services.store.within(community.id, (db) => work(reading(db)));
  try {
    const { input } = invocation;
    if (input.kind === "complete") return { kind: "suggest", choices: await complete(catalogue, input.line, caller, t, inStore) };
    if (input.kind === "suggest") return { kind: "suggest", choices: await suggest(catalogue, input, caller, inStore) };
    const { command, raw } = input.kind === "values" ? { command: byPath(catalogue, input.path), raw: input.values } : parse(catalogue, input.line);
    if (!atLeast(caller.role, command.allow)) throw new UserError(problem("role.least", { role: t(`role.${command.allow}`) }));
    const options = optionsOf(command.input);
    const ask = input.kind === "values" && input.mode === "ask";
    const read = needsStore(options, raw) ? await inStore((r) => readOptions(command, raw, r)) : await readOptions(command, raw, reading(undefined));
    if (ask || read.kind === "incomplete") {
      const errors = read.kind === "incomplete" ? read.errors : {};
      return { kind: "form", form: formFor(command, raw, t), ...(Object.keys(errors).length > 0 ? { errors } : {}) };
    }
    const context: PartialContext = {
      caller,
      community,
      now,
      ids: services.ids,
      seal: services.seal,
      t,
      format: formatter(caller.language, caller.zone),
      catalogue,
    };
    return {
      kind: "work",
      audience: command.audience,
      place: (input.kind === "values" ? input.place : undefined) ?? "new",
      run: () => perform(services, command, context, terms, read.values).catch((error: unknown) => view(failed(error, invocation, services.log, t.problem))),
    };
  } catch (error) {
    return failed(error, invocation, services.log, t.problem);
  }
}

function parse(catalogue: readonly Command[], line: string): { command: Command; raw: Record<string, string> } {
  const length = lengthOf(line);
  if (length > LINE_MAX) throw new UserError(problem("option.long", { max: LINE_MAX, length }));
  const { command, rest } = commandOf(catalogue, line);
  return { command, raw: readLine(rest, optionsOf(command.input)) };
}

/** The command that a line begins with, and what follows it. An empty line asks for help. */
function commandOf(catalogue: readonly Command[], line: string): { command: Command; rest: string } {
  const words = line.trim().replace(/^\//, "");
  const [first = "", second = ""] = words.toLowerCase().split(/\s+/u);
  if (first === "") return { command: byPath(catalogue, "help"), rest: "" };
  const found = catalogue.find((c) => c.path === `${first} ${second}`) ?? catalogue.find((c) => c.path === first);
  if (found) return { command: found, rest: words.replace(found.path.includes(" ") ? /^\S+\s+\S+/u : /^\S+/u, "").trim() };
  const shown = catalogue.filter((c) => !c.hidden).map((c) => c.path);
  const family = shown.filter((p) => p.startsWith(`${first} `));
  const typed = cut(`${first} ${second}`.trim(), 60);
  if (family.length > 0) throw new UserError(problem("command.family", { typed, commands: family.map((p) => `/${p}`).join(", ") }));
  const near =
    nearest(`${first} ${second}`.trim(), shown) ?? shown.find((p) => p.split(" ")[0] === nearest(first, [...new Set(shown.map((s) => s.split(" ")[0] ?? ""))]));
  throw new UserError(near ? problem("command.near", { typed, near: `/${near}` }) : problem("command.unknown", { typed }));
}

function byPath(catalogue: readonly Command[], path: string): Command {
  const found = catalogue.find((c) => c.path === path);
  if (!found) throw new UserError(problem("command.unknown", { typed: cut(path, 60) }));
  return found;
}

function failed(error: unknown, { id }: Invocation, log: Log, word: (p: Problem) => string): Plan {
  if (error instanceof UserError) return refused(word(error.problem), error.problem.code);
  if (isUnreachable(error)) {
    log.warn({ invocation: id, error }, "the database cannot be reached");
    return refused(word(problem("store.unreachable")), "store.unreachable");
  }
  log.error({ invocation: id, error }, "a bug");
  return refused(word(problem("bug", { id })), "bug");
}

const refused = (sentence: string, code: string): Plan => ({ kind: "answer", view: { ...say(sentence, "warning"), refusal: code } });
const view = (plan: Plan) => {
  if (plan.kind !== "answer") throw new Error("a refusal is an answer");
  return plan.view;
};

/** Stands for the community's data where no option needs it; touching it is a bug. */
function noStore(): Db {
  return new Proxy(
    {},
    {
      get(_target, name) {
        throw new Error(`an option's kind reads the store (${String(name)}) without saying so`);
      },
    },
  ) as Db;
}
