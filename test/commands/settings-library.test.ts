import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GATHERED_MS } from "../../src/core/features/resources/additions/plan-additions.ts";
import { DeliveryError, type Message, type Transport } from "../../src/core/kernel/commands/transport.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

let w: World;
let said: Message[];
let shut: "gone" | "refused" | "retry" | undefined;
/** What is done while a message to a channel is on its way. */
let meanwhile: (() => Promise<void>) | undefined;
/** What the message in the channel was last changed to. */
let changed: Message | undefined;
const transport: Transport = {
  name: "console",
  async deliver(message) {
    const now = message.to.address === "channel" ? meanwhile : undefined;
    if (now) meanwhile = undefined;
    await now?.();
    if (shut && message.to.address === "channel")
      throw new DeliveryError(shut === "retry" ? { kind: shut, afterMs: 1_000 } : { kind: shut }, {
        cause: "it is not taken there",
      });
    said.push(message);
    return `m${said.length}`;
  },
  find: async () => undefined,
  edits: { change: async (_receipt, message) => void (changed = message) },
};
beforeEach(async () => {
  said = [];
  shut = undefined;
  meanwhile = undefined;
  changed = undefined;
  w = await world({ transports: [transport] });
});
afterEach(() => w.close());

const plain = ({ view }: Pick<Message, "view">) =>
  toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
const inChannels = () => said.filter(({ to }) => to.address === "channel");
const press = (one: Said, label: string) => {
  const found = actionsIn(one.view ?? { blocks: [] }).find((action) => action.label === label);
  if (!found) throw new Error(`no "${label}" in ${one.text}`);
  return w.press(found, MODERATOR);
};
const suggest = async (title: string) => {
  const from = await w.say(
    `resource add title:"${title}" url:https://law.example/${title.length} kind:law language:es country:PY topic:marking`,
  );
  expect(from.refusal).toBeUndefined();
  return (
    await w.db((db) =>
      db.reviewItem.findFirstOrThrow({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], where: { decision: null } }),
    )
  ).id;
};
/** Says what is due once what is approved within some minutes was gathered. */
const deliver = async () => {
  w.clock.forward(GATHERED_MS);
  await w.product.deliverDue();
};

describe("new resources in a channel", () => {
  it("are posted, each once, where a moderator wants that, and nowhere before", async () => {
    await w.say(`review approve ${await suggest("Ley primera")}`, MODERATOR);
    await deliver();
    expect(inChannels()).toEqual([]);
    expect((await w.say("settings library on:yes")).refusal).toBe("role.least");
    const on = await w.say("settings library on:yes", MODERATOR);
    expect(on.text).toContain("New resources are posted in #general from now on");
    expect((await w.say("settings library on:yes", MODERATOR)).text).toContain("New resources are posted here.");
    const item = await suggest("Ley de armas");
    await deliver();
    expect(inChannels()).toEqual([]);
    await w.say(`review approve ${item}`, MODERATOR);
    await deliver();
    await deliver();
    const [post, ...more] = inChannels();
    expect(more).toEqual([]);
    expect(plain(post!).split("\n")).toEqual(
      expect.arrayContaining(["Ley de armas", "New in the library", "Law · Paraguay · Spanish"]),
    );
    expect(post?.filed?.under).toEqual([expect.arrayContaining(["Marking"])]);
    const among = post?.filed?.among.map(([name]) => name) ?? [];
    // Pillars first, and of topics those that something is about.
    expect(among.at(-1)).toBe(post?.filed?.under[0]?.[0]);
    expect(among.length).toBeGreaterThan(1);
  });

  it("are none that were imported, nor what not all who read there may see", async () => {
    await w.say("settings library on:yes", MODERATOR);
    await save(w, [resource("Imported law", { url: "https://law.example/imported" })]);
    const item = await suggest("Ley ámbar");
    await w.db((db) => db.resource.updateMany({ where: { title: "Ley ámbar" }, data: { sharing: "red" } }));
    await w.say(`review approve ${item}`, MODERATOR);
    await deliver();
    expect(inChannels()).toEqual([]);
  });

  it("stay true: what was changed, or taken back, is not shown any more", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const item = await suggest("Ley de armas");
    await w.say(`review approve ${item}`, MODERATOR);
    await deliver();
    await w.say('resource edit "Ley de armas" title:"Ley 1 de armas"', MODERATOR);
    await w.refresh();
    expect(changed?.view.title).toBe("Ley 1 de armas");
    await w.say(`review reopen ${item}`, MODERATOR);
    await w.refresh();
    expect(JSON.stringify(changed?.view)).not.toContain("armas");
  });

  it("are not posted where that was ended, or the approval taken back, before it was done", async () => {
    const on = await w.say("settings library on:yes", MODERATOR);
    const first = await suggest("Ley una");
    await w.say(`review approve ${first}`, MODERATOR);
    await w.say(`review reopen ${first}`, MODERATOR);
    await w.say(`review approve ${await suggest("Ley número dos")}`, MODERATOR);
    const off = await press(on, "Undo");
    expect(off.text).toContain("New resources are not posted in #general any more");
    await deliver();
    expect(inChannels()).toEqual([]);
    expect(await w.db((db) => db.audit.count({ where: { action: "channel.additions" } }))).toBe(2);
  });

  it("are posted once they are approved again, where the platform refused them or not all might have read them before", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const red = await suggest("Ley roja");
    await w.db((db) => db.resource.updateMany({ where: { title: "Ley roja" }, data: { sharing: "red" } }));
    await w.say(`review approve ${red}`, MODERATOR);
    const refused = await suggest("Ley sin etiqueta");
    await w.say(`review approve ${refused}`, MODERATOR);
    shut = "refused";
    await deliver();
    shut = undefined;
    for (const item of [red, refused]) await w.say(`review reopen ${item}`, MODERATOR);
    await w.db((db) => db.resource.updateMany({ where: { title: "Ley roja" }, data: { sharing: "clear" } }));
    for (const item of [red, refused]) await w.say(`review approve ${item}`, MODERATOR);
    await deliver();
    await deliver();
    expect(inChannels().map(({ view }) => view.title)).toEqual(["2 new resources"]);
    for (const title of ["Ley roja", "Ley sin etiqueta"]) expect(plain(inChannels()[0]!)).toContain(title);
  });

  it("are not shown where the approval is taken back while they are sent, and are again once it is given anew", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const item = await suggest("Ley de armas");
    await w.say(`review approve ${item}`, MODERATOR);
    meanwhile = async () => void (await w.say(`review reopen ${item}`, MODERATOR));
    await deliver();
    await w.refresh();
    expect(JSON.stringify(changed?.view)).not.toContain("armas");
    await w.say(`review approve ${item}`, MODERATOR);
    await deliver();
    await w.refresh();
    expect(inChannels()).toHaveLength(1);
    expect(changed?.view.title).toBe("Ley de armas");
    // Where the platform takes none just then, it is posted once it is approved again.
    const other = await suggest("Ley de municiones");
    await w.say(`review approve ${other}`, MODERATOR);
    meanwhile = async () => {
      shut = "refused";
      await w.say(`review reopen ${other}`, MODERATOR);
    };
    await deliver();
    shut = undefined;
    await w.say(`review approve ${other}`, MODERATOR);
    await deliver();
    expect(inChannels().map(({ view }) => view.title)).toEqual(["Ley de armas", "Ley de municiones"]);
  });

  it("are one message where they are approved at about one time, which stays true of each", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const titles = ["Ley a", "Ley bb", "Ley ccc"];
    const items: string[] = [];
    for (const title of titles) items.push(await suggest(title));
    for (const item of items) {
      await w.say(`review approve ${item}`, MODERATOR);
      await w.product.deliverDue();
      w.clock.forward(30_000);
    }
    expect(inChannels()).toEqual([]);
    await deliver();
    await deliver();
    const [post, ...more] = inChannels();
    expect(more).toEqual([]);
    expect(post?.view.title).toBe("3 new resources");
    for (const title of titles) expect(plain(post!)).toContain(title);
    expect(post?.filed?.under).toEqual([expect.arrayContaining(["Marking"])]);
    // Of the one that carries the message, and of those that it tells of besides.
    await w.say('resource edit "Ley ccc" title:"Ley c de armas"', MODERATOR);
    await w.refresh();
    expect(plain(changed!)).toContain("Ley c de armas");
    await w.say(`review reopen ${items[1]!}`, MODERATOR);
    await w.refresh();
    expect(changed?.view.title).toBe("2 new resources");
    expect(plain(changed!)).not.toContain("Ley bb");
    for (const item of [items[0]!, items[2]!]) await w.say(`review reopen ${item}`, MODERATOR);
    await w.refresh();
    expect(JSON.stringify(changed?.view)).not.toContain("Ley");
    // What is approved later is another message.
    await w.say(`review approve ${await suggest("Ley dddd")}`, MODERATOR);
    await deliver();
    expect(inChannels().map(({ view }) => view.title)).toEqual(["3 new resources", "Ley dddd"]);
  });

  it("are told of in one message alone: what was taken back before an attempt that said it is another's by then", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const [first, second] = [await suggest("Ley a"), await suggest("Ley bb")];
    for (const item of [first, second]) await w.say(`review approve ${item}`, MODERATOR);
    shut = "retry";
    await deliver();
    shut = undefined;
    await w.say(`review reopen ${second}`, MODERATOR);
    await deliver();
    await w.say(`review approve ${second}`, MODERATOR);
    await deliver();
    expect(inChannels().map(({ view }) => view.title)).toEqual(["Ley a", "Ley bb"]);
    await w.say('resource edit "Ley a" summary:"What is said of it now"', MODERATOR);
    await w.refresh();
    expect(changed?.view.title).toBe("Ley a");
    expect(plain(changed!)).toContain("What is said of it now");
  });

  it("are named as far as there is room, and counted beyond that, with the way to all", async () => {
    await w.say("settings library on:yes", MODERATOR);
    const all = ["Acero", "Balanza", "Cristal bis", "Durazno y pan", "Escalera de pie", "Faro de la costa", "Granito del norte", "Horizonte nocturno", "Invierno en el campo", "Jardines de las afueras"]; // biome-ignore format: one line
    for (const title of all) {
      const item = await suggest(title);
      await w.say(`review approve ${item}`, MODERATOR);
    }
    await deliver();
    const [post, ...more] = inChannels();
    expect(more).toEqual([]);
    expect(plain(post!)).toContain("And 2 more.");
    const list = actionsIn(post!.view).find(({ label }) => label === "Show all that is new")!;
    expect((await w.press(list, {})).text).toContain(all[9]);
  });

  it("are posted in as many channels as named, and it is said where", async () => {
    await w.db((db) =>
      db.channel.create({
        data: { communityId: w.community, id: "chlib", spaceId: "c1s", externalId: "lib", name: "library" },
      }),
    );
    const on = await w.say("settings library on:yes channel:library", MODERATOR);
    expect(on.plan).toMatchObject({ posts: { channel: { id: "lib" } } });
    expect(on.text).toContain("#library");
    expect((await w.say("settings library", MODERATOR)).text).toContain(
      "New resources are not posted here.\nThey are posted in #library.",
    );
    expect((await w.say("settings library on:yes", { ...MODERATOR, direct: true })).refusal).toBe(
      "settings.clearance.direct",
    );
    expect((await w.say("settings library on:yes channel:nowhere", MODERATOR)).refusal).toBe(
      "settings.clearance.unknown",
    );
  });

  it("end where nothing can be posted any more, which an administrator is told", async () => {
    await w.say("settings library on:yes", MODERATOR);
    await w.say(`review approve ${await suggest("Ley de armas")}`, MODERATOR);
    shut = "gone";
    await deliver();
    await deliver();
    expect(
      said
        .filter(({ to }) => to.recipient === "admin")
        .map(plain)
        .join("\n"),
    ).toContain("I can post nothing in #general any more");
    expect((await w.say("settings library", MODERATOR)).text).toContain("New resources are not posted here.");
  });

  it("go on where one of them was not taken, which an administrator is told", async () => {
    await w.say("settings library on:yes", MODERATOR);
    await w.say(`review approve ${await suggest("Ley de armas")}`, MODERATOR);
    shut = "refused";
    await deliver();
    await deliver();
    const told = said.filter(({ to }) => to.recipient === "admin").map(plain);
    expect(told.join("\n")).toContain("The new resource “Ley de armas” could not be posted in #general.");
    expect((await w.say("settings library", MODERATOR)).text).toContain("New resources are posted here.");
  });
});
