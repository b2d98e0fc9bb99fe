import { CATALOGUE } from "../features.ts";
import { type LimitSettings, limitsOf } from "../core/kernel/catalogue/budgets.ts";
import type { Catalogue } from "../core/kernel/catalogue/catalogue.ts";
import { createDispatch } from "../core/kernel/dispatch/dispatch.ts";
import { keepBoards } from "../core/services/communities/boards/keep-boards.ts";
import { type CardSummary, refreshCards, refreshCardsOn } from "../core/services/cards/refresh-cards.ts";
import type { NoteHeads } from "../core/services/audit/notes/head-note.ts";
import { noteOrigin } from "../core/services/delivery/origin.ts";
import { mirrorAll } from "../core/services/mirroring/mirroring.ts";
import type { DatabaseClock } from "../core/services/delivery/database-clock.ts";
import { type DeliverySummary, deliverDue, deliverOn } from "../core/services/delivery/sending/deliver.ts";
import type { DeliveryTimes } from "../core/services/delivery/delivery-times.ts";
import { type TokenStore, tokenStoreIn } from "../core/services/tokens/token-store.ts";
import type { PlatformName } from "../core/kernel/access/target.ts";
import type { Ids } from "../core/kernel/values/ids.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Dispatch } from "../core/kernel/commands/platform.ts";
import type { Transport } from "../core/kernel/commands/transport.ts";
import { type Posts, storedPosts } from "../core/services/posts/posts.ts";
import type { Outside } from "../core/kernel/ports/outside.ts";
import type { Seal } from "../core/kernel/ports/seal.ts";
import type { KeyFile } from "../core/services/store/key-file.ts";
import type { Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";
import { dispatchPorts } from "./dispatch-ports.ts";
import { consoleTransport } from "../adapters/console/transport.ts";

/** The parts that differ between a server, a script and a test. */
export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly log: Log;
  /** Name under which this process holds leases. */
  readonly worker: string;
  /** What it can do; all of `features.ts` where left out. */
  readonly catalogue?: Catalogue;
  /** The console's posts, where another product on the same store has listeners to them. */
  readonly posts?: Posts;
  /** How long the ledger waits for what; what suits the platforms where absent. */
  readonly deliveryTimes?: DeliveryTimes;
  /** The clock of a database server, which others may set. */
  readonly databaseClock?: DatabaseClock;
  /** Days for which the ledger keeps what ended; a year where absent. */
  readonly keepDays?: number;
  /** Where its public pages are reached from outside. */
  readonly publicUrl?: string;
  /** So many bytes of files a community may keep, where that is not to be as usual. */
  readonly fileRoom?: number;
  /** What its commands may look at outside; nothing where absent. */
  readonly outside?: Outside;
  /** How much one person may do, where that is not to be as usual. */
  readonly limitSettings?: LimitSettings;
  /** The file of keys, where it is the bot's own: keys can be rotated in it. */
  readonly keyFile?: KeyFile;
  /** How many days an entry of an audit log is kept; for good where absent. */
  readonly auditDays?: number;
  /** Notes heads of audit chains outside of the database. */
  readonly noteHeads?: NoteHeads;
  /** Chat platforms besides the console. */
  readonly transports?: readonly Transport[];
}

/** The assembled product: dispatch an invocation, deliver what is due. */
export interface Rapporteur extends Parts {
  readonly catalogue: Catalogue;
  readonly dispatch: Dispatch;
  readonly posts: Posts;
  /** What its answers refer to by a token, such as files. */
  readonly tokens: TokenStore;
  /** The platforms connected here, the console included. */
  readonly platforms: readonly PlatformName[];
  deliverDue(): Promise<DeliverySummary>;
  /** Says what is due on one of them. */
  deliverOn(platform: PlatformName): Promise<DeliverySummary>;
  /** Notes which database it is on, and whether that went back to an earlier state. */
  noteOrigin(): Promise<void>;
  /** Makes what was said and is kept true show what is so by now. */
  refreshCards(): Promise<CardSummary>;
  /** The same on one platform. */
  refreshCardsOn(platform: PlatformName): Promise<CardSummary>;
  /** Makes the platforms' own events say what is so by now. */
  mirror(): Promise<void>;
  /** Makes the boards of channels say what is so by now. */
  keepBoards(): Promise<void>;
}

/** Puts the product together on its parts. */
export function assemble(parts: Parts): Rapporteur {
  const posts = parts.posts ?? storedPosts(parts.store, parts.ids);
  const transports = new Map(
    [consoleTransport(parts.store, posts), ...(parts.transports ?? [])].map((o) => [o.name, o]),
  );
  const catalogue = parts.catalogue ?? CATALOGUE;
  const limits = limitsOf(catalogue, parts.limitSettings);
  const dispatch = createDispatch({
    ...parts,
    catalogue,
    limits,
    ports: dispatchPorts({ ...parts, catalogue, limits }),
    eventPlatforms: new Set([...transports.values()].flatMap((o) => (o.events ? [o.name] : []))),
    togetherPlatforms: new Set([...transports.values()].flatMap((o) => (o.together ? [o.name] : []))),
    boardPlatforms: new Set([...transports.values()].flatMap((o) => (o.boards ? [o.name] : []))),
  });
  return {
    ...parts,
    catalogue,
    dispatch,
    posts,
    tokens: tokenStoreIn(parts),
    platforms: [...transports.keys()],
    deliverDue: () => deliverDue({ ...parts, catalogue, transports }),
    deliverOn: (platform) => deliverOn(platform, { ...parts, catalogue, transports }),
    async noteOrigin() {
      if (await noteOrigin(parts.store, parts.clock))
        parts.log.warn(
          {},
          "the database went back to an earlier state: what was due until now is looked up before it is said",
        );
    },
    refreshCards: () => refreshCards({ ...parts, catalogue, transports }),
    refreshCardsOn: (platform) => refreshCardsOn(platform, { ...parts, catalogue, transports }),
    mirror: () => mirrorAll(catalogue, { ...parts, transports }),
    keepBoards: () => keepBoards({ ...parts, catalogue, transports }),
  };
}
