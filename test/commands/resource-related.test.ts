import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceNews } from "../../src/core/features/resources/subscriptions/news-chore.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const GUEST = { as: "guest" };
const ANA = { as: "ana" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const row = { communityId: w.community, createdAt: w.clock.now() };
    await db.person.create({ data: { ...row, id: "ana", name: "Ana Ríos", role: "member" } });
    await db.handle.create({
      data: { communityId: w.community, platform: CONSOLE, externalId: "ana", personId: "ana" },
    });
  });
  await save(w, [
    resource("Marking protocol for small arms", {
      topics: ["marking", "tracing"],
      country: "PY",
      url: "https://law.example/protocol",
    }),
    resource("Ley 7411/2024 de marcaje", {
      kind: "law",
      topics: ["marking"],
      country: "PY",
      language: "es",
      url: "https://law.example/7411",
    }),
    resource("Sentencia sobre lavado", {
      ...{ kind: "ruling", topics: ["marking"], country: "PY", language: "es", url: "https://law.example/lavado" },
      summary: "Aplica la Ley 7411/2024 a cuentas de una armería.",
    }),
    resource("Informant handling", {
      ...{ kind: "guide", sharing: "red", topics: ["marking"], url: "https://law.example/red" },
      summary: "As the Marking protocol for small arms asks.",
    }),
    resource("Registry of dogs", { topics: ["customs"], url: "https://law.example/dogs" }),
  ]);
  await w.db((db) =>
    db.resource.updateMany({ where: { title: "Sentencia sobre lavado" }, data: { crimes: ["money-laundering"] } }),
  );
});
afterAll(() => w.close());

const idOf = async (title: string) =>
  w.db(async (db) => (await db.resource.findFirstOrThrow({ where: { communityId: w.community, title } })).id);
const labels = (view: View | undefined) => actionsIn(view!).map(({ label }) => label);
const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label.startsWith(label));
  if (!found) throw new Error(`there is no button ${label} among ${labels(view).join(", ")}`);
  return found;
};
const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });

describe("citations", () => {
  it("are read in texts, and shown on both cards to who may see both", async () => {
    const card = await w.say('resource show "Ley 7411"');
    expect(card.text).toContain("Cited by 1 resource");
    expect((await w.press(button(card.view, "Citations"))).text).toContain(
      "Cited by 1 resource\nSentencia sobre lavado",
    );
    expect((await w.say('resource show "Sentencia"')).text).toContain("Cites 1 resource");
    const protocol = 'resource show "Marking protocol"';
    expect((await w.say(protocol)).text).not.toContain("Cited by");
    expect((await w.say(protocol, MODERATOR)).text).toContain("Cited by 1 resource");
  });
  it("are said and taken back by moderators and by whoever suggested it, and stay so when it is saved again", async () => {
    const line = 'resource cite "Ley 7411" "Marking protocol"';
    expect((await w.say(line)).refusal).toBe("resource.cite.whose");
    const said = await w.say(`${line} note:"Article 3"`, MODERATOR);
    expect(said.text).toContain("cites “Marking protocol for small arms”");
    expect((await w.say('resource citations "Ley 7411"')).text).toContain("Article 3");
    await w.press(button(said.view, "Take back"), MODERATOR);
    await w.say('resource cite "Sentencia" "Ley 7411" end:true', MODERATOR);
    await save(w, [
      resource("Sentencia sobre lavado", {
        ...{ kind: "ruling", topics: ["marking"], country: "PY", language: "es", url: "https://law.example/lavado" },
        summary: "Aplica la Ley 7411/2024 a una armería.",
      }),
    ]);
    await w.db((db) =>
      db.resource.updateMany({ where: { title: "Sentencia sobre lavado" }, data: { crimes: ["money-laundering"] } }),
    );
    expect((await w.say('resource show "Ley 7411"')).text).not.toContain("Cite");
    await w.say('resource cite "Sentencia" "Ley 7411"', MODERATOR);
    expect((await w.say('resource cite "Ley 7411" "Ley 7411"', MODERATOR)).refusal).toBe("resource.cite.itself");
    const added = await w.say(
      'resource add title:"A comment on marking rules" url:https://c.example/ kind:study summary:"On Ley 7411/2024."',
    );
    expect(added.text).toContain("Cites 1 resource");
    const own = await w.say('resource cite "A comment on marking" "Marking protocol"');
    expect(own.text).toContain("both cards say so");
  });
  it("is gone with the text that named it", async () => {
    const note = (summary: string) =>
      resource("Note of a clerk about law", { summary, url: "https://law.example/note" });
    await save(w, [note("See Ley 7411/2024.")]);
    expect((await w.say('resource show "Note of a clerk"')).text).toContain("Cites 1 resource");
    await save(w, [note("See nothing.")]);
    expect((await w.say('resource show "Note of a clerk"')).text).not.toContain("Cites");
  });
});

describe("resource related", () => {
  it("says why, other crimes and citations first, and of nothing that the reader may not see", async () => {
    const { text } = await w.say('resource related "Ley 7411"');
    const [first = ""] = text.split("\n").slice(1);
    expect(first).toContain("Sentencia sobre lavado");
    expect(text).toContain("both on marking; about money laundering; cites it; same country");
    expect(text).toContain("Marking protocol for small arms");
    expect(text).not.toContain("Registry of dogs");
    expect(text).not.toContain("Informant");
    expect((await w.say('resource related "Ley 7411"', MODERATOR)).text).toContain("Informant handling");
    const laundering = await w.say('resource related "Ley 7411" crime:money-laundering', GUEST);
    expect(laundering.text).toContain("Sentencia");
    expect(laundering.text).not.toContain("Marking protocol");
    expect((await w.say('resource related "Registry of dogs"')).text).toContain("I find nothing that has to do with");
  });
});

describe("what lies around a resource", () => {
  it("is called as in the reader's language, with its year", async () => {
    const resourceId = await idOf("Sentencia sobre lavado");
    const title = { title: "Ruling on laundering", folded: "ruling on laundering" };
    await w.db(async (db) => {
      await db.resource.updateMany({ where: { id: resourceId }, data: { year: 2021 } });
      await db.resourceTitle.create({ data: { communityId: w.community, resourceId, language: "en", ...title } });
    });
    for (const line of ["resource related", "resource citations"]) {
      const { text } = await w.say(`${line} "Ley 7411"`);
      expect(text).toMatch(/^Ruling on laundering .*\nCourt ruling · Paraguay · 2021 · Spanish$/m);
      expect((await w.say(`${line} "Ley 7411"`, { locale: "es" })).text).toMatch(/^Sentencia sobre lavado/m);
    }
    await w.db((db) => db.resourceTitle.deleteMany({ where: { resourceId } }));
  });
});

describe("a collection", () => {
  it("is made when that is confirmed, keeps its order, and gives back what was taken out", async () => {
    const asked = await w.say('resource collect "Ley 7411" collection:"To read"');
    expect(asked.text).toContain("You have no collection “To read” yet");
    const made = await w.press(button(asked.view, "Make it"));
    expect(made.text).toContain("“Ley 7411/2024 de marcaje” is in “To read”.");
    // Pressed twice, it is made once.
    await w.press(button(asked.view, "Make it"));
    for (const title of ["Sentencia", "Marking protocol"])
      await w.say(`resource collect "${title}" collection:"to READ"`);
    const collection = button(made.view, "Show the collection");
    const shown = async (who = {}) => {
      const { text } = await w.press(collection, who);
      return [...text.matchAll(/(?:^|\n)\d\. ([^(\n]*)/g)].map(([, title = ""]) => title.trim().split(" ")[0]);
    };
    expect(await shown()).toEqual(["Ley", "Sentencia", "Marking"]);
    const view = (await w.press(collection)).view!;
    const menu = (label: string, title: string) =>
      view.blocks
        .flatMap((block) => (block.kind === "choose" && block.label === label ? block.options : []))
        .find((option) => option.label.includes(title))!;
    await w.press(menu("Move up", "Marking"));
    expect(await shown()).toEqual(["Ley", "Marking", "Sentencia"]);
    await w.press(menu("Move down", "Ley"));
    expect(await shown()).toEqual(["Marking", "Ley", "Sentencia"]);
    const out = await w.press(menu("Take out", "Ley"));
    expect(await shown()).toEqual(["Marking", "Sentencia"]);
    await w.press(button(out.view, "Put it back"));
    expect(await shown(GUEST).catch(() => [])).toEqual([]);
    expect(await shown()).toEqual(["Marking", "Ley", "Sentencia"]);
    expect((await w.press(menu("Take out", "Ley"), ANA)).refusal).toBe("resource.collection.whose");
    expect((await w.say("resource collections", ANA)).text).toContain("3 resources · TLP:GREEN · The member");
  });
  it("takes the label of what is put into it, and shows nobody what they may not see", async () => {
    const asked = await w.say('resource collect "Informant" collection:"To read"', MODERATOR);
    expect(asked.text).toContain("“Informant handling” is TLP:RED, and “To read” is TLP:GREEN.");
    expect((await w.say("resource collections")).text).toContain("TLP:GREEN");
    const fresh = await w.say('resource collect "Ley 7411" collection:"Moderators read"', MODERATOR);
    await w.press(button(fresh.view, "Make it"), MODERATOR);
    const second = await w.say('resource collect "Informant" collection:"Moderators read"', MODERATOR);
    await w.press(button(second.view, "Make it TLP:RED"), MODERATOR);
    expect((await w.say("resource collections")).text).not.toContain("Moderators read");
    // What becomes more confidential later is neither shown nor counted.
    const id = await idOf("Marking protocol for small arms");
    await w.db((db) => db.resource.updateMany({ where: { id }, data: { sharing: "red" } }));
    expect((await w.say('resource collections "To read"')).text).toContain("2 resources · TLP:GREEN");
    await w.db((db) => db.resource.updateMany({ where: { id }, data: { sharing: "clear" } }));
  });
  it("is a reading list, and so is a search", async () => {
    const list = await w.say('resource reading-list collection:"To read" format:md');
    expect(list.text).toContain("A reading list of 3 resources, TLP:GREEN.");
    expect(labels(list.view)).toEqual(["As PDF", "As Word (DOCX)"]);
    expect((await w.say("resource reading-list words:marcaje format:md")).text).toContain("A reading list of");
    expect((await w.say("resource reading-list")).refusal).toBe("resource.reading-list.which");
  });
});

describe("resource subscribe", () => {
  const day = async () => {
    w.clock.forward(86_400_000);
    await resourceNews.run(w);
    const posts = await w.tick();
    return posts
      .filter(({ caller }) => caller === undefined)
      .map(({ to, view }) => [to.recipient, plain(view)] as const);
  };
  it("tells once of what is new, in one message, and only of what one may see", async () => {
    const found = await w.say("resource find marking kind:ruling");
    // A phone is as wide as that; what is said of it to people who do not see it says all.
    const alert = button(found.view, "Alert me: court ruling, marking");
    expect(alert).toMatchObject({ spoken: "Tell me of new ones: court ruling, marking" });
    const tell = await w.press(alert);
    expect(tell.text).toContain("I will tell you of new ones: court ruling, marking.");
    expect((await w.say("resource subscribe kind:ruling topic:marking")).text).toContain("already");
    await w.say("resource subscribe topic:marking");
    await w.say("resource subscribe country:PY", ANA);
    expect(await day()).toEqual([]);
    await save(w, [
      resource("Ruling on marked parts", { kind: "ruling", topics: ["marking"], url: "https://n.example/1" }),
      resource("Ruling on secret marks", {
        kind: "ruling",
        topics: ["marking"],
        sharing: "red",
        url: "https://n.example/2",
      }),
    ]);
    const told = await day();
    expect(told.map(([whom]) => whom)).toEqual(["member"]);
    expect(told[0]?.[1]).toContain("1 new resource for you\nNew for: marking\nRuling on marked parts");
    expect(await day()).toEqual([]);
    // Published again, it is not new.
    await w.db((db) =>
      db.resource.updateMany({ where: { title: "Ruling on marked parts" }, data: { publishedAt: w.clock.now() } }),
    );
    expect(await day()).toEqual([]);
  });
  it("ends by its button", async () => {
    const list = await w.say("resource subscriptions");
    expect(list.text).toContain("court ruling, marking");
    await w.say("resource subscribe kind:ruling topic:marking end:true");
    expect((await w.say("resource subscribe kind:ruling topic:marking end:true")).refusal).toBe(
      "resource.subscribe.not",
    );
    await w.press(button((await w.say("resource subscriptions")).view, "Stop telling me"));
    expect((await w.say("resource subscriptions")).text).toContain("You are told of no new resources.");
    expect((await w.say("resource subscribe")).refusal).toBe("resource.subscribe.which");
  });
});

it("counts whom a resource helped, says nobody who, and takes it back", async () => {
  const card = await w.say('resource show "Ley 7411"');
  expect((await w.press(button(card.view, "It helped me"))).text).toContain("Useful to 1 person");
  const second = await w.say('resource useful "Ley 7411"', ANA);
  expect(second.text).toContain("Useful to 2 people");
  expect((await w.press(button(second.view, "It did not help me"), ANA)).text).toContain("Useful to 1 person");
  const { text } = await w.say('resource show "Ley 7411"', MODERATOR);
  expect(text).toContain("Useful to 1 person");
  expect(labels((await w.say('resource show "Ley 7411"', GUEST)).view)).not.toContain("It helped me");
});

describe("what may be there already", () => {
  it.each([
    ['title:"Armas: ley" url:http://law.example/7411/?utm_source=mail#x kind:law', "at the same address"],
    ['title:"Ley N° 7.411 de 2024" url:https://o.example/1 kind:law', "with the same citation"],
    ['title:"Marking protocol for the small arms" url:https://o.example/2 kind:treaty', "its title is nearly the same"],
  ])("is said before %s is sent", async (options, says) => {
    const { text, view } = await w.say(`resource add ${options}`);
    expect(text).toContain(says);
    expect(labels(view)).toEqual(["Show", "Suggest it all the same"]);
  });
  it("is told to moderators alone, where whoever suggests may not see it", async () => {
    const sent = await w.say('resource add title:"Informants handling" url:https://o.example/3 kind:guide');
    expect(sent.text).toContain("A moderator will look at it");
    expect(sent.text).not.toContain("may be there already");
    const card = await w.say('resource show "Informants handling"', MODERATOR);
    expect(card.text).toContain("This may be there already\nInformant handling\nNearly the same title");
    // Two numbers, two laws.
    expect(
      (await w.say('resource add title:"Ley 7412/2024 de marcaje" url:https://o.example/4 kind:law country:PY')).text,
    ).toContain("A moderator will look at it");
  });
});
