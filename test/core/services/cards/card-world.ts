import type { Card, CardComposer, CardState } from "../../../../src/core/services/cards/card.ts";
import { type CardSummary, refreshCards } from "../../../../src/core/services/cards/refresh-cards.ts";
import { each, type Composer, type DeliveryContext } from "../../../../src/core/services/delivery/composer.ts";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import type { DueRow } from "../../../../src/core/services/delivery/ledger.ts";
import type { DeliveryServices } from "../../../../src/core/services/delivery/services.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import {
  DeliveryError,
  type DeliveryFailure,
  type EditPace,
  type Message,
  type Transport,
} from "../../../../src/core/kernel/commands/transport.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { defined } from "../../../../src/core/kernel/values/defined.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import type { stores } from "../../../support/store.ts";
import { ledgerWorld } from "../delivery/ledger-world.ts";

/** A platform whose messages can be changed: what each shows, when they were changed, and how the next changes fail. */
export interface ChangingPlatform extends Transport {
  readonly shown: Map<string, View>;
  readonly changes: { readonly receipt: string; readonly view: View; readonly at: number }[];
  /** What the next calls do instead, in order: fail, before or after people have seen the change. */
  readonly faults: { readonly failure: DeliveryFailure; readonly seen: boolean }[];
  /** Called before a change is seen. */
  during?: (() => Promise<void>) | undefined;
}

/** Another clock than the world's; the database's where it is named. */
type Clocks = Partial<Pick<DeliveryServices, "clock" | "databaseClock">>;

export function changingPlatform(pace?: EditPace, name = "fake"): ChangingPlatform {
  const shown = new Map<string, View>();
  const changes: { receipt: string; view: View; at: number }[] = [];
  const faults: { failure: DeliveryFailure; seen: boolean }[] = [];
  const keys = new Map<string, string>();
  const platform: ChangingPlatform = {
    name,
    shown,
    changes,
    faults,
    async deliver({ key, view }: Message) {
      const receipt = keys.get(key) ?? `receipt ${keys.size + 1}`;
      keys.set(key, receipt);
      shown.set(receipt, view);
      return receipt;
    },
    find: async (_to, key) => keys.get(key),
    edits: {
      ...(pace ? { pace } : {}),
      async change(receipt, { view }) {
        await platform.during?.();
        const fault = faults.shift();
        if (!shown.has(receipt)) throw new DeliveryError({ kind: "gone" }, { cause: "no such message" });
        if (!fault || fault.seen) {
          shown.set(receipt, view);
          changes.push({ receipt, view, at: performance.now() });
        }
        if (fault) throw new DeliveryError(fault.failure, { cause: "as told" });
      },
    },
  };
  return platform;
}

const textOf = (view: View | undefined) => JSON.stringify(view?.blocks);

/** How many said yes to a meeting, in words. */
const yes = (count: number): View => say(`${count} yes`);

/** Cards that count who said yes to their meeting, on a fresh store with the ledger. */
export async function cardWorld(kind: (typeof stores)[number]) {
  const ledger = await ledgerWorld(kind);
  const { store, clock, ids, log } = ledger;
  const community = "c1";
  const counting = async (db: Parameters<Parameters<Store["asCommunity"]>[2]>[0], meetingId: string) =>
    yes(await db.rsvp.count({ where: { communityId: community, meetingId, answer: "yes" } }));
  /** What the composers do besides, and say instead; as what kind of card it is said at first. */
  const own: {
    said?: (row: DueRow) => { time?: string; tells?: true } | undefined;
    before?: () => Promise<void>;
    state?: Awaited<ReturnType<CardComposer["compose"]>>;
    until?: Date;
    by?: (context: DeliveryContext, card: Card) => Partial<Extract<CardState, { kind: "show" }>>;
  } = {};
  const composer: Composer = {
    compose: each(async ({ row }, { db }) => ({
      kind: "say",
      view: await counting(db, row.subjectId),
      language: "en",
      zone: "UTC",
      ...defined({ card: own.said ? own.said(row) : {} }),
    })),
    follows: () => false,
    settled: async () => undefined,
  };
  const cardComposer: CardComposer = {
    async compose(card, context) {
      const view = await counting(context.db, card.subjectId);
      await own.before?.();
      const shown = { kind: "show", view, language: "en", zone: "UTC", until: own.until } as const;
      return own.state ?? { ...shown, ...own.by?.(context, card) };
    },
  };
  const services = (transports: readonly Transport[], worker: string, on: Store, by: Clocks = {}) => ({
    ...{ store: on, clock, ids, log, worker, catalogue: CATALOGUE, ...by },
    transports: new Map(transports.map((one) => [one.name, one])),
  });
  return {
    ...ledger,
    own,
    /** A meeting, and what is to be said of it in a channel. */
    async announce(id: string, { channel = "general", space = "test", platform = "fake" } = {}) {
      await store.asCommunity(community, "maintenance", async (db) => {
        await db.meeting.create({
          data: {
            ...{ communityId: community, id, title: id, folded: id, startsLocal: "2026-12-01T10:00", zone: "UTC" },
            ...{ startsAt: new Date("2026-12-01T10:00:00Z"), minutes: 60, platform, spaceId: space, channel },
            createdAt: clock.now(),
          },
        });
      });
      await ledger.plan({ subjectId: id, to: { platform, space, address: "channel", recipient: channel } });
    },
    /** Somebody answers, in a transaction of their own. */
    answer: (meetingId: string, person: string, answer = "yes", occurrence = "") =>
      store.asCommunity(community, "maintenance", (db) =>
        db.rsvp.upsert({
          where: {
            communityId_meetingId_occurrence_personId: {
              ...{ communityId: community, meetingId, occurrence, personId: person },
            },
          },
          create: {
            communityId: community,
            meetingId,
            occurrence,
            personId: person,
            answer,
            answeredAt: clock.now(),
          },
          update: { answer },
        }),
      ),
    /** So many people more. */
    people: (count: number) =>
      store.asCommunity(community, "maintenance", (db) =>
        db.person.createMany({
          data: Array.from({ length: count }, (_, n) => ({
            ...{ communityId: community, id: `p${n}`, name: `Person ${n}`, role: "member", createdAt: clock.now() },
          })),
        }),
      ),
    say: (...transports: readonly Transport[]) => deliverDue(services(transports, "w", store), { reminder: composer }),
    refresh: (
      transports: readonly Transport[],
      worker = "w",
      on: Store = store,
      { labels, ...by }: Clocks & { readonly labels?: true } = {},
    ): Promise<CardSummary> =>
      refreshCards(
        services(transports, worker, on, by),
        new Map([["reminder", labels ? { ...cardComposer, labels } : cardComposer]]),
      ),
    cards: () => store.asCommunity(community, "maintenance", (db) => db.card.findMany({ orderBy: { id: "asc" } })),
    /** As if so many milliseconds had passed by the database's clock. */
    async later(ms: number) {
      const by = sql`make_interval(secs => ${ms / 1_000})`;
      await store.statement(sql`update card set free_at = free_at - ${by} returning 1`);
      await store.statement(sql`update card_pace set next_at = next_at - ${by} returning 1`);
    },
  };
}

export { textOf, yes };
