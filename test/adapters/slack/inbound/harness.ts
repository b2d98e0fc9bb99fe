import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import type { SlackSettings } from "../../../../src/adapters/slack/settings.ts";
import type { Connection } from "../../../../src/adapters/kit/platform.ts";
import type { Waits } from "../../../../src/adapters/slack/answering/waits.ts";
import { PATIENT } from "../../../support/slack/patient.ts";
import { slack } from "../../../../src/adapters/slack/slack.ts";
import { assemble, type Rapporteur } from "../../../../src/app/assemble.ts";
import type { Outside } from "../../../../src/core/kernel/ports/outside.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import type { Command } from "../../../../src/core/kernel/commands/command.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import {
  type FakeSlack,
  type FakeSlackOptions,
  type Shown,
  startFakeSlack,
} from "../../../support/slack/fake-slack.ts";
import { type World, world } from "../../../support/world.ts";

type Json = Record<string, unknown>;
export type Persona = "guest" | "member" | "moderator" | "admin";
const PERSONAS: readonly Persona[] = ["guest", "member", "moderator", "admin"];

/** How a town is built. */
export interface TownOptions {
  readonly http?: true;
  /** The workspace belongs to no community yet. */
  readonly unconnected?: true;
  /** The public listener with the client of OAuth, instead of a bot token. */
  readonly oauth?: true;
  readonly demo?: true;
  readonly catalogue?: readonly Command[];
  readonly fake?: FakeSlackOptions;
  readonly settings?: Partial<SlackSettings>;
  /** How long is waited for an answer. */
  readonly waits?: Waits;
  /** What commands may look at outside; nothing where absent. */
  readonly outside?: Outside;
  /** Stands between the product and its store. */
  readonly store?: (store: Store) => Store;
  /** Milliseconds from opening one socket to opening the next. */
  readonly apart?: number;
  /** Where the tests of a file run beside each other: the test's own `onTestFinished`. */
  readonly finished?: (work: () => Promise<void>) => void;
}

/** A product with the real Bolt app, and the Slack that it talks to. */
export interface Town {
  readonly world: World;
  readonly fake: FakeSlack;
  readonly users: Record<Persona, string>;
  readonly channel: string;
  readonly logged: { level: string; facts: object; sentence: string }[];
  readonly product: Rapporteur;
  /** Address of the public listener, in HTTP mode. */
  readonly url: string;
  bot: Connection;
  /** Waits until everything is answered and shown. */
  settled(): Promise<void>;
  /** Types "/rapporteur <text>" and returns what the person newly sees. */
  type(who: string, text: string, where?: string): Promise<Shown[]>;
  /** Does something and returns what the person newly sees: in the channel, and directly. */
  watch(who: string, act: () => Promise<unknown>, where?: string): Promise<Shown[]>;
  /** A new bot on the same store, after the old one stopped. */
  restart(): Promise<void>;
}

/** Builds a town; it is torn down when the test has finished, which fails for what Slack refused or the product called a bug. */
export async function town(options: TownOptions = {}): Promise<Town> {
  const place = await world(options.demo ? { demo: true } : {});
  const server =
    options.http || options.oauth
      ? createServer((request, response) => active.requests?.(request, response))
      : undefined;
  const url = server ? await listening(server) : "";
  const fake = await startFakeSlack({
    quietMs: 30,
    manifest: manifestOf(CATALOGUE.commands, {
      root: "rapporteur",
      ...(options.http || options.oauth ? { socket: false, url } : { socket: true }),
    }) as never,
    ...(options.oauth ? { notInstalled: true } : {}),
    ...options.fake,
  });
  const logged: Town["logged"] = [];
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const parts = {
    store: options.store?.(place.store) ?? place.store,
    catalogue: place.catalogue,
    seal: place.seal,
    ids: place.ids,
    clock: place.clock,
    log,
  };
  const settings: SlackSettings = {
    apiUrl: fake.apiUrl,
    root: "rapporteur",
    ...(server ? { signingSecret: fake.signingSecret, publicUrl: url } : { appToken: fake.appToken }),
    ...(options.oauth
      ? { client: { id: fake.clientId, secret: fake.clientSecret, stateSecret: "a secret of states" } }
      : { botToken: fake.botToken }),
    ...options.settings,
  };
  const { apart, waits = PATIENT } = options;
  const build = () => slack({ ...parts, settings, waits, ...(apart === undefined ? {} : { apart }) });
  let active = build();
  const product = assemble({
    ...parts,
    worker: "inbound-test",
    limitSettings: "off",
    ...(options.outside ? { outside: options.outside } : {}),
    transports: [active.transport],
    ...(options.catalogue ? { catalogue: withOnly(options.catalogue) } : {}),
  });
  const users = Object.fromEntries(
    PERSONAS.map((p) => [
      p,
      fake.addUser({ name: `The ${p}`, ...(p === "admin" ? { admin: true } : p === "guest" ? { guest: true } : {}) }),
    ]),
  ) as Record<Persona, string>;
  const channel = fake.addChannel({ name: "general" });
  fake.state.channel(channel).members.add(users.guest);
  if (!options.unconnected) await connect(place, fake.team, users);
  const start = async () => {
    active.listen(product.dispatch, product.catalogue.commands);
    if (server) await fake.connectHttp(`${url}/slack/events`);
    else if (options.settings?.appToken === undefined) await fake.until(() => fake.connections > 0);
  };
  await start();
  // Where the bot waits for what the test lets come, it has settled when nothing happens.
  if (!options.store && !options.waits) fake.settlesWith(() => active.settled());

  const settled = async () => {
    await active.settled();
    await fake.settled();
  };
  const seen = (who: string, where: string) => [
    ...fake.seenBy(who, where),
    ...(fake.state.workspace(fake.state.person(who).team).bot ? direct(who) : []),
  ];
  const direct = (who: string) => {
    const { team } = fake.state.person(who);
    return fake.direct(who, fake.state.workspaces.get(team)?.bot ? team : fake.team);
  };
  const watch: Town["watch"] = async (who, act, where = channel) => {
    const before = new Map(seen(who, where).map((s) => [s.ts, JSON.stringify(s.blocks)]));
    await act();
    await settled();
    return seen(who, where).filter((s) => before.get(s.ts) !== JSON.stringify(s.blocks) && s.user !== who);
  };
  const self: Town = {
    world: place,
    fake,
    users,
    channel,
    logged,
    product,
    url,
    get bot() {
      return active;
    },
    settled,
    watch,
    type: (who, text, where = channel) => watch(who, () => fake.slash(who, where, "/rapporteur", text), where),
    async restart() {
      await active.close();
      await fake.until(() => fake.connections === 0);
      active = build();
      await start();
    },
  };
  (options.finished ?? onTestFinished)(async () => {
    await active.close();
    await fake.close();
    server?.closeAllConnections();
    server?.close();
    await place.close();
  });
  return self;
}

async function connect({ store, community }: World, team: string, users: Record<Persona, string>): Promise<void> {
  await store.system(async (db) => {
    await db.space.create({ data: { communityId: community, id: "slackspace", platform: "slack", externalId: team } });
    const handles = await db.handle.findMany({
      where: { communityId: community, platform: "console", externalId: { in: [...PERSONAS] } },
    });
    await db.handle.createMany({
      data: handles.map(({ externalId, personId }) => ({
        communityId: community,
        platform: "slack",
        externalId: `${team}:${users[externalId as Persona]}`,
        personId,
        spaces: [team],
      })),
    });
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** All words in blocks, in order, buttons in brackets. */
export function words(shown: unknown): string {
  if (Array.isArray(shown)) return shown.map(words).filter(Boolean).join("\n");
  if (typeof shown !== "object" || shown === null) return "";
  const json = shown as Json;
  if (json["type"] === "button") return `[${String((json["text"] as Json)["text"])}]`;
  if (json["type"] === "rich_text_section") return (json["elements"] as unknown[]).map(words).join("");
  if (json["type"] === "user") return `@${String(json["user_id"])}`;
  const own = typeof json["text"] === "string" ? [json["text"]] : [];
  const parts = ["title", "text", "label", "hint", "fields", "elements", "element", "blocks", "definition"].map((key) =>
    words(json[key]),
  );
  return [...own, ...parts].filter(Boolean).join("\n");
}

/** What the person has open, in words; empty when there is nothing. */
export const modalWords = ({ fake }: Town, who: string): string => words(fake.modal(who)?.definition);

/** The block id of an option's field in the open form. */
export function field({ fake }: Town, who: string, option: string): string {
  const blocks = (fake.modal(who)?.definition["blocks"] ?? []) as Json[];
  const ids = blocks.filter((b) => b["type"] === "input").map((b) => String(b["block_id"]));
  const found = ids.find((id) => id === `option.${option}` || id.startsWith(`option.${option}.`));
  if (found === undefined) throw new Error(`no field for ${option}; there are: ${ids.join(", ") || "none"}`);
  return found;
}

/** What stands in a field of the open form before anything is typed. */
export function initial(place: Town, who: string, option: string): unknown {
  const id = field(place, who, option);
  const blocks = place.fake.modal(who)?.definition["blocks"] as Json[];
  const element = blocks.find((b) => b["block_id"] === id)?.["element"] as Json;
  return element["initial_value"] ?? (element["initial_option"] as Json | undefined)?.["value"];
}

/** What the product called a bug or could not do. */
export const troubles = ({ logged }: Town) =>
  logged
    .filter((l) => l.level === "error")
    .map((l) => [l.sentence, "error" in l.facts && l.facts.error instanceof Error ? l.facts.error.message : ""]);
