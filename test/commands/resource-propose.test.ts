import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../src/core/kernel/commands/command.ts";
import { addToProposal } from "../../src/core/services/review/proposing/proposals.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, [resource("Firearms Act", { kind: "law", year: 1998, citation: "Act 5" }), resource("Firearms Act 2026", { kind: "law" })]); // biome-ignore format: one line
});
afterAll(() => w.close());

const press = (said: Said, label: string, who: Who) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => [one.label, one.spoken].includes(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return w.press(found, who);
};
const edit = (what: string, who: Who = {}) => w.say(`resource edit "Firearms Act" ${what}`, who);
const act = () => w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Firearms Act" } }));
const open = () => w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));
const card = async () => w.say(`review show ${(await open()).id}`, MODERATOR);
const told = async () => (await w.tick()).map((post) => [post.to.recipient, JSON.stringify(post.view)] as const);

describe("what somebody would change of a resource who may not", () => {
  it("waits for moderators, who see what stands there before what is proposed, and nothing else", async () => {
    const shown = await w.say('resource show "Firearms Act"');
    expect(actionsIn(shown.view ?? { blocks: [] }).map(({ label }) => label)).toContain("Suggest a change");
    const said = await edit('year:1999 status:repealed by:"Firearms Act 2026" why:"The gazette says so"');
    expect(said.text).toContain("A moderator looks at what you would change of “Firearms Act”");
    expect(await act()).toMatchObject({ year: 1998, legalStatus: "unknown", replacedById: null });
    const queue = await w.say("review list", MODERATOR);
    expect(queue.text).toMatch(/Firearms Act\nProposed: Year, .*\nSuggested by The member/u);
    const text = (await card()).text;
    expect(text).toContain("Year: 1998 → 1999");
    expect(text).toMatch(/nothing → Firearms Act 2026|another resource/u);
    expect(text).toContain("Why: The gazette says so");
    expect(text).not.toContain("Act 5");
  });

  it("is one entry of one person, added to as long as it waits, and says so where nothing would change", async () => {
    expect((await edit("year:1998 citation:none", MODERATOR)).text).toContain("Changed.");
    expect((await edit('citation:"Act 5"', MODERATOR)).text).toContain("Changed.");
    expect((await edit("year:1998")).text).toContain("It says that already");
    await edit("body:Parliament");
    expect(await w.db((db) => db.reviewItem.count())).toBe(1);
    expect((await card()).text).toMatch(
      /Year: 1998 → 1999[^]*nothing → Parliament|nothing → Parliament[^]*1998 → 1999/u,
    );
  });

  it("is put right by whoever proposed it and is asked to, on the resource’s own card", async () => {
    const { id } = await open();
    await press(await card(), "Ask for changes", MODERATOR);
    await w.say(`review ask ${id} "Which year exactly?"`, MODERATOR);
    expect((await told())[0]).toEqual(["member", expect.stringContaining("Which year exactly?")]);
    const mine = await w.say('resource show "Firearms Act"');
    expect(mine.text).toContain("A moderator asks you to change it: Which year exactly?");
    expect((await edit("year:1997")).refusal).toBe("resource.proposal.asked");
    expect((await w.say('resource show "Firearms Act"', { as: "admin" })).text).not.toContain("Which year exactly?");
    const { subjectId: proposal } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { id } }));
    const form = await w.send({ kind: "values", path: "resource propose", values: { proposal }, mode: "ask" });
    expect(form.form?.fields.find(({ name }) => name === "year")?.value).toBe("1999");
    await w.send({ kind: "values", path: "resource propose", values: { proposal, year: "1997" } });
    expect((await card()).text).toMatch(/Asked for: Which year exactly\?[^]*Year: 1998 → 1997/u);
    await told();
  });

  it("is approved with a change, and taken back as it was, but for what somebody changed since", async () => {
    const { id, subjectId: proposal } = await open();
    const values = { proposal, year: "1996" };
    expect((await w.send({ kind: "values", path: "resource propose", values }, MODERATOR)).text).toContain("says so from now on"); // biome-ignore format: one line
    expect(await act()).toMatchObject({ year: 1996, body: "Parliament", legalStatus: "repealed" });
    expect((await act()).replacedById).not.toBeNull();
    expect((await told()).flat().join(" ")).toContain("with changes by a moderator");
    expect((await w.say('resource history "Firearms Act"')).text).toContain("The gazette says so");
    w.clock.forward(60_000);
    await edit("body:Congress", MODERATOR);
    await w.say(`review reopen ${id}`, MODERATOR);
    expect(await act()).toMatchObject({ year: 1998, body: "Congress", legalStatus: "unknown", replacedById: null });
    expect((await card()).text).toContain("Year: 1998 → 1997");
    await w.say(`review reject ${id} "Not so."`, MODERATOR);
    expect(await act()).toMatchObject({ year: 1998 });
    expect((await told()).flat().join(" ")).toContain("Not so.");
  });

  it("changes nothing of what is not published any more, nor of what is another’s", async () => {
    await edit("year:2001");
    const { id, subjectId: proposal } = await open();
    expect((await w.send({ kind: "values", path: "resource propose", values: { proposal, year: "1" } }, { as: "guest" })).refusal).toBe("role.least"); // biome-ignore format: one line
    const published = (publishedAt: Date | null) =>
      w.db((db) => db.resource.updateMany({ where: { title: "Firearms Act" }, data: { publishedAt } }));
    await published(null);
    expect((await w.say(`review approve ${id}`, MODERATOR)).refusal).toBe("resource.proposal.unpublished");
    await published(w.clock.now());
    await w.say(`review approve ${id}`, MODERATOR);
    expect((await act()).year).toBe(2001);
    expect((await edit("by:none why:x", { as: "guest" })).refusal).toBe("role.least");
  });
});

describe("what is proposed while a moderator looks at it", () => {
  const propose = (what: string) => w.say(`resource edit "Ammunition Act" ${what}`);
  const ammunition = () => w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Ammunition Act" } }));
  const waits = async () => {
    const { id } = await ammunition();
    return w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: { startsWith: `${id}.` } } }));
  };
  const look = async () => w.say(`review show ${(await waits()).id}`, MODERATOR);
  beforeAll(async () => {
    await save(w, [resource("Ammunition Act", { kind: "law", year: 1998 })]);
    await propose("year:1999");
  });

  it("is not approved as it says now where its card said something else", async () => {
    const seen = await look();
    await propose('url:"https://example.org/elsewhere"');
    expect((await press(seen, "Approve", MODERATOR)).refusal).toBe("review.changed");
    expect((await ammunition()).url).not.toBe("https://example.org/elsewhere");
    expect(await waits()).toMatchObject({ decision: null });
  });

  it("is not added to where it is decided meanwhile", async () => {
    const { id, subjectId: subject } = await waits();
    const who = { language: "en", personId: "c1member", role: "member" } as Context["caller"];
    const added = await w.db(async (db) => {
      await db.reviewItem.updateMany({ where: { id }, data: { decision: "rejected" } });
      const context = { db, community: { id: w.community }, caller: who, now: w.clock.now(), ids: w.ids } as unknown;
      return addToProposal(context as Context, "resource-edit", { item: id, subject, asked: false }, { year: "1900" });
    });
    expect(added).toBeUndefined();
    await w.db((db) => db.reviewItem.updateMany({ where: { id }, data: { decision: null } }));
    expect((await look()).text).not.toContain("1900");
  });
});
