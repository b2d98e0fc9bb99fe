import type { Seal } from "../../src/core/kernel/ports/seal.ts";
import { CATALOGUE } from "../../src/features.ts";
import type { LimitSettings } from "../../src/core/kernel/catalogue/budgets.ts";
import type { Catalogue } from "../../src/core/kernel/catalogue/catalogue.ts";
import { assemble, type Rapporteur } from "../../src/app/assemble.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { readLanguage } from "../../src/core/kernel/language/language.ts";
import { installDemo } from "../../src/core/services/demo/install.ts";
import type { Form } from "../../src/core/kernel/forms/form.ts";
import type { Ids } from "../../src/core/kernel/values/ids.ts";
import type { Log } from "../../src/core/kernel/errors/log.ts";
import type { InvocationInput, Plan, Profile } from "../../src/core/kernel/commands/platform.ts";
import type { Outside } from "../../src/core/kernel/ports/outside.ts";
import type { Transport } from "../../src/core/kernel/commands/transport.ts";
import type { Sharing } from "../../src/core/kernel/access/sharing.ts";
import { CONSOLE, type Post } from "../../src/core/services/posts/posts.ts";
import { type CommunityDb, sql, type Store } from "../../src/core/services/store/store.ts";
import { movable, type MovableClock, fixedClock } from "../../src/core/kernel/time/clock.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { plainWords } from "../../src/core/kernel/values/command-line.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { demoAgain, demoFiles } from "./demo-again.ts";
import { giveBack } from "./server-pool.ts";
import { sealOn } from "./seals.ts";
import { waysBack } from "./ways-back.ts";
import { addCommunity, countedIds, freshStore, sharedStore, stores } from "./store.ts";

export { addCommunity, countedIds, freshStore, stores };

/** What came back: the plan, the view it led to and its plain text as the caller reads it. */
export interface Said {
  readonly plan: Plan;
  readonly view?: View;
  readonly text: string;
  readonly refusal?: string;
  readonly form?: Form;
}

export interface Who {
  readonly as?: string;
  readonly channel?: string;
  readonly locale?: string;
  readonly zone?: string;
  readonly space?: string;
  readonly id?: string;
  readonly platform?: string;
  readonly profile?: Profile;
  /** They speak in a direct message, whatever `channel` is called. */
  readonly direct?: true;
  /** The most that the platform lets be said in the channel. */
  readonly clearance?: Sharing;
}

export interface World {
  readonly store: Store;
  readonly clock: MovableClock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly catalogue: Catalogue;
  /** The community's id. */
  readonly community: string;
  /** Its slug, which is also its console space. */
  readonly slug: string;
  readonly product: Rapporteur;
  /** What was logged as a warning or an error. */
  readonly logged: { level: string; facts: object; sentence: string }[];
  /** Address of the database, on a server. */
  readonly url?: string;
  say(line: string, who?: Who): Promise<Said>;
  send(input: InvocationInput, who?: Who): Promise<Said>;
  press(action: Action, who?: Who): Promise<Said>;
  db<T>(work: (db: CommunityDb) => Promise<T>): Promise<T>;
  /** Delivers what is due and returns the posts that came. */
  tick(): Promise<Post[]>;
  /** As if no message had been changed lately. */
  freeCards(): Promise<void>;
  /** Forgets the announcements that are to be made, for what is about something else. */
  hush(): Promise<void>;
  /** Makes the cards of channels show what is so by now, as if there had been a pause; returns those that changed. */
  refresh(): Promise<Post[]>;
  close(): Promise<void>;
}

/** No button that a channel reads takes anything back at one press, whatever a test is about. */
function refuseWaysBack(view: View): void {
  const found = waysBack(view).map(({ label }) => label);
  if (found.length > 0) throw new Error(`all who read a channel see ${found.join(", ")} in ${JSON.stringify(view)}`);
}

/**
 * The whole product on a fresh store with one community (a small one, or the demo), its clock standing at `now`. On a server
 * unless asked otherwise: emptying a database there takes less time than an embedded one.
 */
export async function world(
  options: {
    now?: string;
    kind?: (typeof stores)[number];
    /** A migrated, empty store on a server, which whoever brings it closes. */
    on?: { readonly store: Store; readonly url: string };
    transports?: readonly Transport[];
    ids?: Ids;
    /** All that the product can do where left out. */
    catalogue?: Catalogue;
    /** The demo as it is imported; or "lived", with what has happened in it before, as everybody gets it. */
    demo?: true | "lived";
    /** Meetings are announced when they are scheduled; else nothing is said of them before it is due, for tests of other things. */
    announced?: true;
    publicUrl?: string;
    /** How much one person may do; as much as they like where left out, for tests of other things. */
    limits?: LimitSettings;
    /** What commands may look at outside; nothing where left out. */
    outside?: Outside;
  } = {},
): Promise<World> {
  const { store, url } = options.on ?? (await sharedStore(options.kind ?? "server"));
  const clock = movable(fixedClock(new Date(options.now ?? "2026-11-24T15:00:00Z")));
  const ids = options.ids ?? countedIds();
  const seal = sealOn();
  const logged: { level: string; facts: object; sentence: string }[] = [];
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log: Log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const slug = options.demo ? "firearms-latam" : "test";
  const services = { store, clock, ids, seal, catalogue: options.catalogue ?? CATALOGUE };
  // Whoever brings ids or a catalogue has the demo as these make it.
  const asEver = url !== undefined && options.ids === undefined && options.catalogue === undefined;
  const community = !options.demo
    ? "c1"
    : asEver
      ? await demoAgain(services, url, demoFiles(options.demo))
      : (await installDemo(services, demoFiles(options.demo))).community;
  if (!options.demo) await addCommunity(store, community, slug, clock.now());
  const product = assemble({
    store,
    clock,
    ids,
    seal,
    log,
    worker: "test",
    limitSettings: options.limits ?? "off",
    ...(options.transports ? { transports: options.transports } : {}),
    ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
    ...(options.catalogue ? { catalogue: options.catalogue } : {}),
    ...(options.outside ? { outside: options.outside } : {}),
  });
  let invocations = 0;
  let read = 0;

  const hush = async () =>
    void (await store.statement(
      sql`delete from delivery where kind in ('announcement', 'ballot', 'opening') and state = 'planned' returning 1`,
    ));

  const send = async (input: InvocationInput, who: Who = {}): Promise<Said> => {
    invocations += 1;
    const plan = await product.dispatch({
      id: who.id ?? `i${invocations}`,
      platform: who.platform ?? CONSOLE,
      space: who.space ?? slug,
      user: who.as ?? "member",
      channel: who.channel ?? "general",
      ...(who.locale ? { locale: who.locale } : {}),
      ...(who.zone ? { zone: who.zone } : {}),
      // On another platform the reader insists on nothing.
      ...(who.platform === undefined ? { insist: true as const } : {}),
      ...(who.profile ? { profile: who.profile } : {}),
      ...(who.direct ? { direct: who.direct } : {}),
      ...(who.clearance ? { clearance: who.clearance } : {}),
      input,
    });
    const reader = {
      format: formatter(readLanguage(who.locale) ?? "en", who.zone ?? "America/Mexico_City"),
      now: clock.now(),
    };
    const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
    if (!options.announced) await hush();
    if (view && plan.kind === "work" && plan.audience === "channel" && !who.direct) refuseWaysBack(view);
    const errors =
      plan.kind === "form"
        ? Object.entries(plan.errors ?? {})
            .map(([name, e]) => `${name}: ${plainWords(e.message)}`)
            .join("\n")
        : "";
    return {
      plan,
      text: view ? toPlain(view, reader) : errors,
      ...(view ? { view } : {}),
      ...(view?.refusal ? { refusal: view.refusal } : {}),
      ...(plan.kind === "form" ? { form: plan.form } : {}),
    };
  };

  const self: World = {
    store,
    clock,
    ids,
    seal,
    catalogue: product.catalogue,
    community,
    slug,
    product,
    logged,
    ...(url ? { url } : {}),
    send,
    say: (line, who) => send({ kind: "line", line }, who),
    press(action, who) {
      if (action.kind === "open") throw new Error("an open button leads out of the product");
      return send(
        {
          kind: "values",
          path: action.command,
          values: action.input,
          mode: action.kind,
          ...(action.place ? { place: action.place } : {}),
        },
        who,
      );
    },
    db: (work) => store.asCommunity(community, "maintenance", work),
    async tick() {
      await product.deliverDue();
      const posts = await product.posts.since(community, read, 1_000);
      for (const { to, view, caller } of posts)
        if (to.address === "channel" && caller === undefined) refuseWaysBack(view);
      read = posts.at(-1)?.seq ?? read;
      return posts;
    },
    hush,
    async freeCards() {
      await store.statement(sql`delete from card_pace returning 1`);
      await store.statement(sql`update card set free_at = now() - interval '1 second' returning 1`);
    },
    async refresh() {
      const changed: Post[] = [];
      const stop = product.posts.subscribe((post) => void (post.revision > 0 && changed.push(post)));
      await self.freeCards();
      await product.refreshCards();
      stop();
      return changed;
    },
    async close() {
      if (options.on) return;
      await store.close();
      if (url !== undefined) giveBack(url);
    },
  };
  return self;
}
