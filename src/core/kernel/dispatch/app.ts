import type { Questions } from "../commands/command.ts";
import { planUnconnected } from "../../services/communities/unconnected.ts";
import { complete, suggest } from "../commands/complete.ts";
import { type Problem, problem, UserError } from "../errors/errors.ts";
import { type FieldErrors, formFor } from "../forms/form.ts";
import type { Ids } from "../values/ids.ts";
import { namedForAllHere } from "./for-all-here.ts";
import { formatter } from "../language/format.ts";
import { readLanguage } from "../language/language.ts";
import { type Translate, translator } from "../language/translate.ts";
import type { Log } from "../errors/log.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { optionsOf } from "../options/options.ts";
import type { Reading } from "../options/read.ts";
import { type Identity, identify } from "../../services/people/identity.ts";
import { atLeast } from "../access/role.ts";
import type { Begin, Invocation, Plan } from "../commands/platform.ts";
import { given, needsStore, readOptions } from "../forms/read-options.ts";
import { type PartialContext, perform } from "./perform.ts";
import { isUnreachable } from "../../services/store/faults.ts";
import { callerReads } from "../../services/store/reader.ts";
import { noStore } from "../../services/store/no-store.ts";
import type { Seal } from "../../services/store/seal.ts";
import { type Db, openHandle, type Store } from "../../services/store/store.ts";
import { type RememberedTerms, rememberTerms } from "../../services/taxonomy/remembered.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import type { Clock } from "../time/clock.ts";
import { say } from "../views/build.ts";
import { wanted } from "../commands/wanted.ts";

/** What the application needs from outside. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly log: Log;
  /** All that it can do. */
  readonly catalogue: Catalogue;
  /** Where the product's public pages are reached from outside. */
  readonly publicUrl?: string;
  /** Platforms with events of their own. */
  readonly eventPlatforms?: ReadonlySet<string>;
}

/** The whole application as one function: it recognises, authorises, reads and plans. What it decides before `work` is quick. */
export function createApp(services: Services): Begin {
  const remembered = rememberTerms();
  return async (invocation) => {
    const fallback = translator(readLanguage(invocation.locale) ?? "en");
    try {
      const now = services.clock.now();
      const identity = await identify(services, invocation, now);
      if (identity.repeated) return { kind: "ignore" };
      if (!identity.community) {
        const wordFailure = (error: unknown) => view(failed(error, invocation, services.log, fallback.problem));
        return await planUnconnected({ ...services, failed: wordFailure }, invocation, now);
      }
      const plan = await planFor(services, remembered, invocation, identity, now);
      if (plan.kind === "ignore" || plan.kind === "suggest") return plan;
      return { ...plan, reader: { language: identity.caller.language, zone: identity.caller.zone } };
    } catch (error) {
      return failed(error, invocation, services.log, fallback.problem);
    }
  };
}

async function planFor(
  services: Services,
  remembered: RememberedTerms,
  invocation: Invocation,
  { community, caller, taxonomyVersion }: Identity,
  now: Date,
): Promise<Plan> {
  const t = translator(caller.language);
  const terms = (db: Db) => () => remembered(community.id, taxonomyVersion, () => loadTerms(openHandle(db)));
  const reading = (db: Db | undefined): Reading => ({
    now,
    caller,
    t,
    format: formatter(caller.language, caller.zone),
    zone: caller.zone,
    references: services.catalogue.references,
    terms: db ? terms(db) : () => remembered(community.id, taxonomyVersion, () => services.store.asCommunity(community.id, "taxonomy", loadTerms)),
    db: db ?? noStore(),
  });
  const inStore = <T>(work: (r: Reading) => Promise<T>) => services.store.within(community.id, callerReads(caller), (db) => work(reading(db)));
  try {
    const { input } = invocation;
    if (input.kind === "complete") return { kind: "suggest", choices: await complete(services.catalogue.commands, input.line, caller, t, inStore) };
    if (input.kind === "suggest") return { kind: "suggest", choices: await suggest(services.catalogue.commands, input, caller, inStore) };
    const { command, raw } = wanted(services.catalogue.commands, input);
    if (!atLeast(caller.role, command.allow)) throw new UserError(problem("role.least", { role: t(`role.${command.allow}`) }));
    const options = optionsOf(command.input);
    const ask = input.kind === "values" && input.mode === "ask";
    const read = needsStore(options, raw) ? await inStore((r) => readOptions(command, raw, r)) : await readOptions(command, raw, reading(undefined));
    const around = ({ db, format, terms: known }: Reading) => ({ db, caller, community, now, t, format, terms: known });
    const alone = command.holds !== undefined && !options.some((o) => given(raw[o.name]) && !command.subject?.includes(o.name));
    const whole = !ask && !alone && read.kind === "read";
    const questions = whole && command.asks ? await inStore(async (r) => command.asks?.(around(r), read.values)) : undefined;
    if (!whole || Object.keys(questions ?? {}).length > 0) {
      const errors = read.kind === "incomplete" ? read.errors : asked(questions ?? {}, t);
      // A form that comes back with what it was filled in with is not filled in again.
      const fresh = !options.some((o) => o.hidden && given(raw[o.name]));
      const held = fresh && command.holds ? await inStore(async (r) => command.holds?.(around(r), read.values)) : {};
      const shown = { ...held, ...raw };
      return { kind: "form", form: formFor(command, shown, t), ...(Object.keys(errors).length > 0 ? { errors } : {}) };
    }
    const judged = command.audience === "channel" && (command.discreet !== undefined || options.some((o) => o.reference !== undefined));
    const open = async (r: Reading) => !(await command.discreet?.(around(r), read.values)) && (await namedForAllHere(r, options, read.values));
    const audience = judged && !(await inStore(open)) ? "caller" : command.audience;
    const context: PartialContext = {
      caller,
      community,
      now,
      ids: services.ids,
      seal: services.seal,
      t,
      format: formatter(caller.language, caller.zone),
      catalogue: services.catalogue,
      ...(services.publicUrl === undefined ? {} : { publicUrl: services.publicUrl }),
      ...(services.eventPlatforms === undefined ? {} : { eventPlatforms: services.eventPlatforms }),
    };
    const { values } = read;
    const channel = command.postsIn && (await inStore(async ({ db }) => command.postsIn?.({ db, caller, community }, values)));
    return {
      kind: "work",
      audience,
      place: (input.kind === "values" ? input.place : undefined) ?? "new",
      ...(command.events ? { events: true } : {}),
      ...(command.posts ? { posts: channel ? { channel } : {} } : {}),
      run: () =>
        perform(services, command, { ...context, audience }, terms, values).catch((error: unknown) => view(failed(error, invocation, services.log, t.problem))),
    };
  } catch (error) {
    return failed(error, invocation, services.log, t.problem);
  }
}

function asked(questions: Questions, t: Translate): FieldErrors {
  return Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, { ...question, message: t.problem(question.problem) }]));
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
