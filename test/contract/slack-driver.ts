import { WebClient } from "@slack/web-api";
import { manifestOf } from "../../src/adapters/slack/manifest/manifest.ts";
import { optionIn } from "../../src/adapters/slack/forms/field-ids.ts";
import { UNFOLD } from "../../src/adapters/slack/forms/fold.ts";
import { encodeButton } from "../../src/core/kernel/commands/button-payload.ts";
import { slack } from "../../src/adapters/slack/slack.ts";
import { assemble } from "../../src/app/assemble.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { readLanguage } from "../../src/core/kernel/language/language.ts";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import type { Action, Input, View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/fake-slack.ts";
import { PATIENT } from "../support/slack/patient.ts";
import type { World } from "../support/world.ts";
import type { Drawn, Driver, Person, Seen } from "./driver.ts";
import { wordsOnSlack } from "./read-words.ts";
import { buttonsOf } from "./seen.ts";
import { type Eyes, pressables, seenView } from "./slack-view.ts";
import { typedOnSlack, withoutHandWritten } from "./typed-command.ts";

type Json = Record<string, unknown>;
const PEOPLE = ["guest", "member", "moderator", "admin"] as const;

/** Slack: the real Bolt app in Socket Mode, against a server that refuses what Slack refuses. */
export const slackDriver: Driver = {
  name: "slack",
  forms: "native",
  async open(world) {
    const { commands } = world.product.catalogue;
    const manifest = manifestOf(commands, { root: "rapporteur", socket: true });
    // Until the bot is there nothing is waited for.
    const fake = await startFakeSlack({ manifest: manifest as never, quietMs: 0 });
    const channel = fake.addChannel({ name: "general" });
    const users = await people(world, fake, channel);
    const tokens = tokenStoreIn(world);
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (facts: object, sentence: string) => world.logged.push({ level: "error", facts, sentence }),
    };
    const parts = {
      store: world.store,
      catalogue: world.catalogue,
      seal: world.seal,
      ids: world.ids,
      clock: world.clock,
      log,
    };
    const settings = { botToken: fake.botToken, appToken: fake.appToken, apiUrl: fake.apiUrl, root: "rapporteur" };
    const bot = slack({ ...parts, settings, waits: PATIENT });
    const product = assemble({
      ...parts,
      worker: "slack-test",
      limitSettings: "off",
      transports: [bot.transport],
      catalogue: world.product.catalogue,
    });
    bot.listen(product.dispatch, product.catalogue.commands);
    await fake.until(() => fake.connections > 0);
    fake.settlesWith(bot.settled);

    const eyes: Eyes = {
      nameOf: (user) => PEOPLE.find((p) => users[p] === user) ?? user,
      open: (token) => tokens.open(token),
      typed: (line) => typedOnSlack(manifest, "rapporteur", commands, line),
    };
    const idOf = ({ as }: Person): string => users[PEOPLE.find((p) => p === as) ?? "guest"];
    const own = await world.db((db) =>
      db.handle.findMany({ where: { platform: "console" }, include: { person: true } }),
    );
    // A conversation may say in which language and zone somebody reads; else they read as they chose in the community.
    const profiles = new Map<string, string>();
    const reads = async (person: Person) => {
      const profile = { locale: localeOf(person.locale), tz: person.zone ?? "America/Mexico_City" };
      if (profiles.get(person.as) !== JSON.stringify(profile)) await fake.userChange(idOf(person), profile);
      profiles.set(person.as, JSON.stringify(profile));
      const { person: chosen } = own.find((h) => h.externalId === person.as) ?? {};
      if (chosen)
        await world.db((db) =>
          db.person.update({
            where: { communityId_id: { communityId: world.community, id: chosen.id } },
            data: { language: readLanguage(person.locale) ?? chosen.language, zone: person.zone ?? chosen.zone },
          }),
        );
    };
    const reader = ({ locale, zone }: Person) => ({
      format: formatter(readLanguage(locale) ?? "en", zone ?? "America/Mexico_City"),
      now: world.clock.now(),
    });
    const rooms = new Map([["general", channel]]);
    const roomOf = ({ room = "general" }: Person): string => {
      const id =
        rooms.get(room) ??
        fake.addChannel({ name: room, private: true, members: [users.moderator, users.admin], bot: true });
      rooms.set(room, id);
      return id;
    };
    const before = new Map<string, string>();
    const signature = (shown: { ts: string; edited?: { ts: string } }) => `${shown.ts} ${shown.edited?.ts ?? ""}`;
    const mark = (user: string, room: string) => {
      before.clear();
      for (const shown of [...fake.seenBy(user, room), ...fake.direct(user)])
        before.set(shown.ts, signature(shown) + JSON.stringify(shown.blocks));
    };
    // What is said about a form that somebody closes is not what they look for next.
    const putAway = async (user: string, room: string) => {
      if (!fake.modal(user)) return;
      await fake.closeModal(user, { all: true });
      await bot.settled();
      await fake.settled();
      mark(user, room);
    };
    const looked = async (person: Person): Promise<Seen> => {
      await fake.settled();
      const user = idOf(person);
      if (person.folded !== true) await unfold(fake, user, bot.settled);
      const modal = fake.modal(user);
      if (modal && (modal.definition["blocks"] as Json[]).some((b) => b["type"] === "input"))
        return formSeen(modal.definition, {});
      const alone = new Set(fake.direct(user).map(({ ts }) => ts));
      const fresh = [...fake.seenBy(user, roomOf(person)), ...fake.direct(user)].filter(
        (s) => before.get(s.ts) !== signature(s) + JSON.stringify(s.blocks) && s.user === fake.botUser(),
      );
      // A form that had to wait, as for a file, is answered in its place.
      const inForm =
        modal?.definition["callback_id"] === "shown"
          ? [{ ephemeral: true, ts: "", blocks: modal.definition["blocks"] as Json[] }]
          : [];
      const answers = fresh.length > 0 ? fresh : inForm;
      if (answers.length === 0) return { kind: "nothing", private: true, text: "", fields: [], buttons: {} };
      const view = merged(await Promise.all(answers.map((s) => seenView(s.blocks, eyes))));
      return {
        kind: "said",
        private: answers.every((s) => s.ephemeral || alone.has(s.ts)),
        text: toPlain(withoutHandWritten(view, commands), reader(person)),
        fields: [],
        buttons: buttonsOf(view),
      };
    };
    let ticked = 0;
    const posts = async (person: Person) => {
      const views = await Promise.all(
        fake
          .seenBy(idOf(person), channel)
          .filter((s) => !s.ephemeral && s.user === fake.botUser())
          .map((s) => seenView(s.blocks, eyes)),
      );
      return views.map((view) => ({ text: toPlain(view, reader(person)), buttons: buttonsOf(view) }));
    };
    return {
      room: { id: channel, name: "general" },
      async send(input, person, id) {
        const user = idOf(person);
        const room = roomOf(person);
        await reads(person);
        mark(user, room);
        let submitted = false;
        const path = input.kind === "values" ? input.path : undefined;
        if (id !== undefined && fake.deliveries.some((d) => repeats.get(d) === id)) {
          await fake.redeliver();
          return looked(person);
        }
        if (input.kind === "line") {
          await putAway(user, room);
          await fake.slash(user, room, "/rapporteur", typed(input.line, users, channel));
        } else if (input.kind === "values") {
          const open = fake.modal(user);
          await bot.settled();
          if (open && open.definition["callback_id"] === `form:${path}`) {
            const errors = await fill(fake, user, onSlack(input.values, users, channel), bot.settled);
            submitted = errors !== "cannot";
            if (errors !== undefined && errors !== "cannot")
              return formSeen(fake.modal(user)?.definition ?? {}, errors);
          }
          // What nobody can pick in a form came by a button.
          if (!submitted) {
            await putAway(user, room);
            await press(
              fake,
              world,
              user,
              room,
              { ...input, values: onSlack(input.values, users, channel) },
              () => mark(user, room),
              bot.settled,
            );
          }
        } else throw new Error(`nobody does ${input.kind} with their hands`);
        if (id !== undefined) repeats.set(fake.deliveries.at(-1) as object, id);
        return looked(person);
      },
      channel: async (person) => (await posts(person)).map(({ text }) => text),
      posts,
      drawn(person) {
        const user = idOf(person);
        const messages = [...fake.seenBy(user, roomOf(person)), ...fake.direct(user)];
        const form = fake.modal(user);
        return [
          ...messages
            .filter((s) => s.user === fake.botUser())
            .map((s) => ({ id: s.ts, kind: "message" as const, private: s.ephemeral, parts: s.blocks })),
          ...(form ? [drawnForm(form)] : []),
        ];
      },
      names: () =>
        new Map([
          ...PEOPLE.map((p) => [users[p], fake.state.person(users[p]).realName] as const),
          ...[...rooms].map(([name, id]) => [id, name] as const),
        ]),
      // What Slack was asked to show, and what it was answered: suggestions, errors, the next page of a form.
      words: () => [...fake.calls, ...fake.deliveries].flatMap(({ body }) => wordsOnSlack(body)),
      async mention(words, person) {
        await reads(person);
        await putAway(idOf(person), roomOf(person));
        await fake.mention(idOf(person), roomOf(person), `<@${fake.botUser()}> ${words}`);
        await fake.settled();
      },
      async takeAway(words) {
        const { messages } = fake.state.channel(channel);
        const left = messages.filter((m) => m.user !== fake.botUser() || !JSON.stringify(m.blocks).includes(words));
        messages.splice(0, messages.length, ...left);
      },
      refresh: () => product.refreshCards(),
      async tick() {
        await product.deliverDue();
        const said = await Promise.all(
          [
            ...[...rooms].flatMap(([name, room]) =>
              fake.seenBy(users.admin, room).map((s) => ({ ...s, to: `#${name}` })),
            ),
            ...PEOPLE.flatMap((p) => fake.direct(users[p]).map((s) => ({ ...s, to: `@${p}` }))),
            ...[...fake.state.channels.values()]
              .filter(({ kind }) => kind === "mpim")
              .flatMap(({ id, members }) => {
                const there = PEOPLE.filter((p) => members.has(users[p]));
                return fake.seenBy(users[there[0] ?? "guest"], id).map((s) => ({ ...s, to: there.map((p) => `@${p}`).join(" ") })); // biome-ignore format: one line
              }),
          ]
            .filter(
              (s) =>
                (s.metadata as { event_type?: string } | undefined)?.event_type === "rapporteur_delivery" &&
                Number(s.ts) > ticked,
            )
            .sort((a, b) => Number(a.ts) - Number(b.ts))
            .map(async (s) => ({ ts: Number(s.ts), to: s.to, view: await seenView(s.blocks, eyes) })),
        );
        ticked = Math.max(ticked, ...said.map((s) => s.ts));
        return said.map(({ to, view }) => ({ to, view }));
      },
      async close() {
        await bot.close();
        await fake.close();
      },
    };
  },
};

const drawnForm = ({ id, definition: form }: { readonly id: string; readonly definition: Json }): Drawn => {
  const words = (of: unknown) => text((of as Json | undefined)?.["text"]);
  const submit = words(form["submit"]);
  return {
    id,
    kind: "form",
    private: true,
    parts: form["blocks"] as Json[],
    title: words(form["title"]),
    ...(submit === "" ? {} : { submit }),
  };
};

const repeats = new WeakMap<object, string>();

/** Everybody of the console as a person on Slack, with the same person behind both accounts. */
async function people(
  world: World,
  fake: FakeSlack,
  channel: string,
): Promise<Record<(typeof PEOPLE)[number], string>> {
  // Known on Slack by the names that the community has for them.
  const named = await world.db((db) =>
    db.handle.findMany({ where: { platform: "console" }, include: { person: true } }),
  );
  const nameOf = (p: string) => named.find((h) => h.externalId === p)?.person.name ?? p;
  const users = Object.fromEntries(
    PEOPLE.map((p) => [p, fake.addUser({ name: p, realName: nameOf(p), guest: p === "guest" })]),
  ) as Record<(typeof PEOPLE)[number], string>;
  for (const p of PEOPLE) await fake.join(users[p], channel);
  await fake.invite(channel);
  await world.store.system(async (db) => {
    await db.space.create({
      data: { communityId: world.community, id: "slackspace", platform: "slack", externalId: fake.team },
    });
    await db.greeting.create({
      data: { communityId: world.community, spaceId: "slackspace", channel, at: world.clock.now() },
    });
    const handles = await db.handle.findMany({ where: { communityId: world.community, platform: "console" } });
    await db.handle.createMany({
      data: handles.flatMap(({ externalId, personId }) => {
        const known = PEOPLE.find((p) => p === externalId);
        const user = known === undefined ? "" : users[known];
        return user === ""
          ? []
          : [
              {
                communityId: world.community,
                platform: "slack",
                externalId: `${fake.team}:${user}`,
                personId,
                spaces: [fake.team],
                cameAt: world.clock.now(),
              },
            ];
      }),
    });
  });
  return users;
}

const LOCALES: Record<string, string> = { en: "en-US", es: "es-LA", pt: "pt-BR", fr: "fr-FR" };
const localeOf = (locale: string | undefined) => LOCALES[readLanguage(locale) ?? "en"] ?? "en-US";

/** As a person picks somebody or a channel from Slack's list while typing. */
function typed(line: string, users: Record<string, string>, channel: string): string {
  return line
    .replace(/@(guest|member|moderator|admin)\b/g, (_all, name: string) => `<@${users[name] ?? ""}>`)
    .replaceAll("#general", `<#${channel}>`);
}

/** Values as Slack's people give them: its own ids for persons and channels. */
function onSlack(
  values: Readonly<Record<string, unknown>>,
  users: Record<string, string>,
  channel: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      if ("user" in value) return [name, { user: users[String(value.user)] ?? value.user }];
      return [name, "id" in value ? { id: channel, name: "general" } : value];
    }),
  );
}

/** Presses the newest button that sends this; where nobody has one, one from an older message of the bot's. */
async function press(
  fake: FakeSlack,
  world: World,
  user: string,
  channel: string,
  input: InvocationInput & { kind: "values" },
  before: () => void,
  settled: () => Promise<void>,
): Promise<void> {
  const simple = Object.fromEntries(Object.entries(input.values).filter(([, v]) => typeof v !== "object")) as Input;
  const rest = Object.entries(input.values).filter(([, v]) => typeof v === "object");
  const kind = rest.length > 0 ? "ask" : (input.mode ?? "run");
  const action = {
    kind,
    label: "x",
    command: input.path,
    input: simple,
    ...(input.place === undefined ? {} : { place: input.place }),
  } satisfies Action;
  for (const shown of [...fake.seenBy(user, channel)].reverse()) {
    for (const { actionId, sends, option } of pressables(shown.blocks)) {
      if (sends !== encodeButton(action)) continue;
      const where = { channel, ts: shown.ts };
      await (option === undefined
        ? fake.press(user, where, { actionId })
        : fake.choose(user, where, { actionId }, option));
      return;
    }
  }
  const token = await tokenStoreIn(world).keep(encodeButton(action));
  const bot = new WebClient(fake.botToken, { slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 } });
  const button = {
    type: "button",
    text: { type: "plain_text", text: "An older button" },
    action_id: `${kind}:0`,
    value: JSON.stringify({ v: 1, t: token }),
  } as const;
  const { message_ts: ts = "" } = await bot.chat.postEphemeral({
    channel,
    user,
    text: "older",
    blocks: [{ type: "actions", block_id: "old", elements: [button] }],
  });
  before();
  await fake.press(user, { channel, ts }, `${kind}:0`);
  await settled();
  if (rest.length > 0) await fill(fake, user, Object.fromEntries(rest), settled);
}

/** Whoever looks for something in a form looks behind "More options", too. */
async function unfold(fake: FakeSlack, user: string, settled: () => Promise<void>): Promise<void> {
  if (!JSON.stringify(fake.modal(user)?.definition ?? {}).includes(`"${UNFOLD}"`)) return;
  await fake.press(user, "modal", { actionId: UNFOLD });
  await settled();
}

/** Fills the open form as a person does and submits it; the errors that Slack shows at fields, if any. */
async function fill(
  fake: FakeSlack,
  user: string,
  values: Readonly<Record<string, unknown>>,
  settled: () => Promise<void>,
): Promise<Record<string, string> | "cannot" | undefined> {
  await unfold(fake, user, settled);
  const blocks = (fake.modal(user)?.definition["blocks"] ?? []) as Json[];
  const entered: Record<string, unknown> = {};
  for (const block of blocks.filter((b) => b["type"] === "input")) {
    const blockId = String(block["block_id"]);
    const option = optionIn(blockId)?.option ?? "";
    const element = block["element"] as Json;
    const value = values[option];
    if (value === undefined || initialOf(element) === value) continue;
    entered[blockId] = await entry(fake, user, element, value);
    if (entered[blockId] === undefined) return "cannot";
  }
  return (await fake.submit(user, entered)).errors;
}

async function entry(fake: FakeSlack, user: string, element: Json, value: unknown): Promise<unknown> {
  if (element["type"] === "external_select") {
    const offered = await fake.suggest(user, "modal", text(element["action_id"]), text(value));
    const match = offered.find((o) => o["value"] === value) ?? offered[0];
    return match?.["value"];
  }
  if (element["type"] === "users_select") return (value as { user: string }).user;
  if (element["type"] === "conversations_select" || element["type"] === "channels_select")
    return (value as { id: string }).id;
  if (element["type"] === "file_input") {
    const { name, base64 } = value as { name: string; base64: string };
    return [{ name, content: Buffer.from(base64, "base64") }];
  }
  const tick = (element["options"] as Json[] | undefined)?.length === 1;
  if (element["type"] === "multi_static_select" || (element["type"] === "checkboxes" && !tick))
    return text(value).split(",");
  if (element["type"] === "checkboxes")
    return value === true || value === "true" ? [((element["options"] as Json[])[0] ?? {})["value"]] : [];
  return value;
}

function initialOf(element: Json): unknown {
  const option = element["initial_option"] as Json | undefined;
  const several = (element["initial_options"] as Json[] | undefined)?.map((o) => text(o["value"])).join(",");
  return (
    option?.["value"] ??
    several ??
    element["initial_value"] ??
    element["initial_user"] ??
    element["initial_conversation"]
  );
}

function formSeen(definition: Json, errors: Record<string, string>): Seen {
  const blocks = (definition["blocks"] ?? []) as Json[];
  const notes = new Map<string, string[]>();
  for (const block of blocks) {
    const [, option = ""] = /^note\.(.+)\.\d+$/.exec(String(block["block_id"])) ?? [];
    if (option !== "") notes.set(option, [...(notes.get(option) ?? []), ...linesOf(block)]);
  }
  const fields = blocks
    .filter((b) => b["type"] === "input")
    .map((b) => {
      const name = optionIn(String(b["block_id"]))?.option ?? "";
      const element = b["element"] as Json;
      const value = initialOf(element);
      const named = [
        element["initial_option"],
        ...((element["initial_options"] as unknown[] | undefined) ?? []),
      ].flatMap((one) => (one === undefined ? [] : [(one as { text: { text: string } }).text.text]));
      const error = errors[String(b["block_id"])] ?? notes.get(name)?.[0];
      return {
        name,
        ...(value === undefined ? typedOf(notes.get(name)) : { value }),
        ...(named.length === 0 ? {} : { shown: named.join(", ") }),
        ...(error === undefined ? {} : { error }),
      };
    });
  const whole = blocks.filter((b) => /^title/.test(String(b["block_id"]))).flatMap(linesOf);
  const title = whole.length > 0 ? whole : [text((definition["title"] as Json | undefined)?.["text"])];
  return {
    kind: "form",
    private: true,
    text: [...title, ...[...notes.values()].flat(), ...Object.values(errors)].join("\n"),
    fields,
    buttons: {},
  };
}

// What was typed and cannot stand in its field is shown above it.
function typedOf(notes: readonly string[] | undefined): { value?: string } {
  const found = notes?.map((n) => /^(?:You gave|Usted dio|[^:]+): (.+)$/.exec(n)?.[1]).findLast((n) => n !== undefined);
  return found === undefined ? {} : { value: found };
}

function linesOf(block: Json): string[] {
  if (block["type"] === "alert") return [text((block["text"] as Json)["text"])];
  return ((block["elements"] ?? []) as Json[]).flatMap((section) =>
    ((section["elements"] ?? []) as Json[])
      .map((e) => (e["elements"] ? (e["elements"] as Json[]).map((x) => text(x["text"])).join("") : text(e["text"])))
      .join(section["type"] === "rich_text_list" ? "\n" : "")
      .split("\n"),
  );
}

const merged = (views: readonly View[]): View => ({
  ...(views[0]?.title === undefined ? {} : { title: views[0].title }),
  blocks: views.flatMap((v) => v.blocks),
});

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
