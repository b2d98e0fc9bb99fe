import type { Invocation, ReadBy } from "../commands/platform.ts";
import type { CommandScope } from "../commands/command.ts";
import type { ListedFor } from "../commands/is-listed.ts";
import { type Format, formatter } from "../language/format.ts";
import { type Translate, translator } from "../language/translate.ts";
import type { ParseContext } from "../options/kind.ts";
import { type Db, noDb } from "../ports/db.ts";
import type { Term } from "../ports/term.ts";
import { defined } from "../values/defined.ts";
import type { Application } from "./application.ts";
import type { Identity } from "./identity.ts";

/** An invocation that is being planned: whose it is, and what may be looked at for it. */
export interface Planning extends Pick<Identity, "caller" | "community"> {
  readonly app: Application;
  readonly invocation: Invocation;
  readonly now: Date;
  readonly t: Translate;
  readonly format: Format;
  /** All who read where the caller is are spoken to. */
  readonly openly?: true;
  /** The community's taxonomy, read in a transaction where there is one. */
  readonly terms: (db: Db | undefined) => () => Promise<readonly Term[]>;
  /** What reading an option may look at; without a transaction none of the community's rows. */
  readonly parseContext: (db?: Db) => ParseContext;
  /** Runs `work` in a transaction that sees what the caller may see. */
  readonly inStore: <T>(work: (context: ParseContext) => Promise<T>) => Promise<T>;
}

/** Begins to plan an invocation of somebody who was recognised. */
export function planningOf(
  app: Application,
  invocation: Invocation,
  { community, caller, taxonomyVersion }: Identity,
  now: Date,
): Planning {
  const { ports, catalogue } = app;
  const t = translator(caller.language);
  const format = formatter(caller.language, caller.zone);
  const terms = (db: Db | undefined) => () => ports.terms(community.id, taxonomyVersion, db);
  const parseContext = (db?: Db): ParseContext => ({
    now,
    caller,
    t,
    format,
    zone: caller.zone,
    references: catalogue.references,
    terms: terms(db),
    ...(db ? { countries: () => catalogue.countries(db) } : {}),
    db: db ?? noDb(),
  });
  return {
    app,
    invocation,
    community,
    caller,
    now,
    t,
    format,
    terms,
    parseContext,
    inStore: (work) => ports.within(community.id, caller, (db) => work(parseContext(db))),
  };
}

/** For whom commands are listed, and what there is of what they may need. */
export function placeOf({ app, caller }: Planning): ListedFor {
  const { eventPlatforms, boardPlatforms } = app;
  return { caller, ...defined({ eventPlatforms, boardPlatforms }) };
}

/** What a command may look at before it runs, in the transaction of a parse context. */
export function scopeOf(
  { app, caller, community, now, t, format }: Planning,
  { db, terms }: ParseContext,
): CommandScope {
  return { db, caller, community, now, seal: app.seal, t, format, terms, catalogue: app.catalogue };
}

/** In whose language and zone all are spoken to who read where the caller is; undefined where nobody else does. */
export async function voiceAt({ app, caller, community, inStore }: Planning): Promise<ReadBy | undefined> {
  return caller.direct ? undefined : inStore(({ db }) => app.ports.voiceHere(db, community.id, caller));
}
