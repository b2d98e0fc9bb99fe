import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { audited } from "../support/audited.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

// What people do to conclusions that nobody meant them to do: at once, out of order, and of what they do not see.
const MODERATOR: Who = { as: "moderator", direct: true };
const ADMIN: Who = { as: "admin" };
const ANA: Who = { as: "ana" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  const row = { communityId: w.community, createdAt: w.clock.now() };
  await w.db((db) => db.person.create({ data: { ...row, id: "ana", name: "Ana Ríos", role: "member" } }));
  await w.db((db) =>
    db.handle.create({ data: { communityId: w.community, platform: CONSOLE, externalId: "ana", personId: "ana" } }),
  );
  await w.say('meeting add "Harbour round" tomorrow at 15:00', ANA);
});
afterAll(() => w.close());

const labels = (said: Said) => actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no "${label}" in ${said.text}`);
  return found;
};
const send = (path: string, values: Record<string, string>, who?: Who) => w.send({ kind: "values", path, values }, who);
const row = (id: string) => w.db((db) => db.conclusion.findFirstOrThrow({ where: { id } }));
async function made(text: string, options = "", who: Who = MODERATOR): Promise<string> {
  await w.say(`conclusion add "${text}" ${options}`, who);
  return (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }))).id;
}
const history = async (id: string) =>
  (await w.db((db) => db.conclusionChange.findMany({ where: { conclusionId: id }, orderBy: { number: "asc" } }))).map(
    ({ what }) => what,
  );
const ownersOf = async (id: string) =>
  (await w.db((db) => db.conclusionOwner.findMany({ where: { conclusionId: id }, orderBy: { number: "asc" } }))).map(
    ({ country, contactId, personId, agency }) => country ?? personId ?? agency ?? `contact ${contactId}`,
  );
const contact = (name: string, options: string) =>
  w.say(`contact add "${name}" organisation:Aduanas post:"Head of tracing" languages:es ${options}`, MODERATOR);

describe("owners", () => {
  it("that are not for the eyes of whoever assigns it stay, and nothing breaks", async () => {
    await contact("Rosa Benítez", "country:PY sharing:amber");
    const id = await made(
      "The list is sent.",
      'kind:action meeting:"Harbour round" owner:"contact:Rosa Benítez, Chile"',
    );
    const [secret] = await ownersOf(id);
    // No option labels a contact as high, and no member sees one that is.
    await w.db((db) => db.contact.updateMany({ where: { name: "Rosa Benítez" }, data: { sharing: "red" } }));
    expect((await w.say(`conclusion show ${id}`, ANA)).text).not.toContain("Rosa");
    expect((await w.say(`conclusion edit ${id} owner:Peru`, ANA)).refusal).toBeUndefined();
    expect(await ownersOf(id)).toEqual([secret, "PE"]);
    expect((await w.say(`conclusion edit ${id} owner:"Chile, Brazil"`, ANA)).refusal).toBeUndefined();
    expect(await ownersOf(id)).toEqual([secret, "CL", "BR"]);
    expect((await w.say(`conclusion edit ${id} owner:none`, ANA)).refusal).toBeUndefined();
    expect(await ownersOf(id)).toEqual([secret]);
  });

  it("that are contacts under a label are not named where fewer may know of them than read along", async () => {
    await contact("Vera Amado", "country:CL sharing:amber");
    const line = 'conclusion add "Named aloud." kind:action owner:"contact:Vera Amado, Chile"';
    const said = await w.say(line, { as: "moderator" });
    expect(said.plan).toMatchObject({ audience: "channel" });
    expect(said.text).toContain("To be done by: Chile\n");
    expect(said.text.replaceAll("Vera Amado, Chile", "")).not.toContain("Vera");
    const alone = await w.say(line.replace("aloud", "alone"), MODERATOR);
    expect(alone.text).toContain("To be done by: Vera Amado and Chile\n");
  });

  it("that were taken out of the directory go when it is assigned anew", async () => {
    await contact("Luis Vera", "country:CL");
    const id = await made("The desk answers.", 'kind:action owner:"contact:Luis Vera, Chile"');
    await w.say('contact remove "Luis Vera"', MODERATOR);
    await w.db((db) => db.contact.deleteMany({ where: { name: "Luis Vera" } }));
    expect((await w.say(`conclusion edit ${id} owner:"Chile, Peru"`, MODERATOR)).refusal).toBeUndefined();
    expect(await ownersOf(id)).toEqual(["CL", "PE"]);
  });

  it("of whom one has said that they do it: they are not asked on the card for what is another’s", async () => {
    const id = await made("Ledgers are compared.", 'kind:action owner:"@Ana Ríos, Chile"');
    expect(labels(await w.say(`conclusion show ${id}`, ANA))).toContain("I do it");
    await send("conclusion accept", { conclusion: id }, ANA);
    expect(labels(await w.say(`conclusion show ${id}`, ANA))).not.toContain("I do it");
  });
});

describe("what takes the place of another", () => {
  it("does so again where that is taken back, unless it would go round in a circle", async () => {
    const [a, b] = [await made("The first form."), await made("The second form.")];
    await w.say(`conclusion supersede ${a} by:${b}`, MODERATOR);
    const back = await w.say(`conclusion edit ${a} status:adopted`, MODERATOR);
    expect(labels(back)).not.toContain("What took its place");
    const undone = await w.press(button(back, "Undo"), MODERATOR);
    expect(labels(undone)).toContain("What took its place");
    expect(await row(a)).toMatchObject({ status: "superseded", supersededById: b });
    const again = await w.say(`conclusion edit ${a} status:adopted`, MODERATOR);
    expect((await w.say(`conclusion supersede ${b} by:${a}`, MODERATOR)).refusal).toBeUndefined();
    expect((await w.press(button(again, "Undo"), MODERATOR)).refusal).toBe("conclusion.supersede.circle");
    expect(await row(a)).toMatchObject({ status: "adopted" });
  });

  it("cannot do so of each other, however many try at once", async () => {
    for (let round = 0; round < 2; round += 1) {
      const [a, b] = [await made(`One of ${round}.`), await made(`Other of ${round}.`)];
      const said = await Promise.all([
        w.say(`conclusion supersede ${a} by:${b}`, MODERATOR),
        w.say(`conclusion supersede ${b} by:${a}`, ADMIN),
      ]);
      expect(said.flatMap(({ refusal }) => refusal ?? [])).toEqual(["conclusion.supersede.circle"]);
    }
  });
});

describe("a label", () => {
  it("is not higher than whoever chooses it may see", async () => {
    const id = await made("Known to few.", 'meeting:"Harbour round"', ANA);
    expect((await w.say(`conclusion edit ${id} sharing:red`, ANA)).refusal).toBe("conclusion.sharing.yours");
    expect((await w.say(`conclusion edit ${id} sharing:amber`, ANA)).refusal).toBeUndefined();
    expect(await row(id)).toMatchObject({ sharing: "amber" });
    expect(w.logged).toEqual([]);
  });
});

describe("what somebody else did meanwhile", () => {
  it("is no matter to a form that changes something else", async () => {
    const id = await made("Marks are read.");
    const form = await w.send({ kind: "values", path: "conclusion edit", values: { conclusion: id }, mode: "ask" }, MODERATOR); // biome-ignore format: one line
    const shown = Object.fromEntries((form.form?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(shown["status"]).toBe("adopted");
    await w.say(`conclusion edit ${id} status:done`, ADMIN);
    const saved = await send("conclusion edit", { conclusion: id, status: "adopted", seen: "adopted", topic: "tracing" }, MODERATOR); // biome-ignore format: one line
    expect(saved.refusal).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: "done", topics: ["tracing"] });
  });
});

describe("what is said twice, or too late", () => {
  it("more time until a day that is past is not asked for", async () => {
    const id = await made("Photographs are taken.", 'kind:action owner:"@Ana Ríos" due:2026-10-01 again:true');
    const asked = await send("conclusion more-time", { conclusion: id, until: "2026-10-15" }, ANA);
    expect(asked.refusal).toBe("follow.time.past");
    expect(await history(id)).toEqual(["recorded"]);
    expect((await send("conclusion more-time", { conclusion: id, until: "2026-12-15" }, ANA)).refusal).toBeUndefined();
  });

  it("progress in the same words, as by a second press, is one line", async () => {
    const id = await made("Numbers are compared.", 'kind:action owner:"@Ana Ríos"');
    const said = { conclusion: id, words: "Half of them" };
    await Promise.all([send("conclusion progress", said, ANA), send("conclusion progress", said, ANA)]);
    expect(await history(id)).toEqual(["recorded", "status", "progress"]);
    await send("conclusion progress", { ...said, words: "All of them" }, ANA);
    expect(await history(id)).toEqual(["recorded", "status", "progress", "progress"]);
  });
});

describe("who recorded it", () => {
  it("withdraws it until others have adopted it; who runs its meeting also what is adopted by that", async () => {
    const id = await made("Proposed by a member.", "", { as: "member" });
    const other = await made("Proposed by mistake.", "", { as: "member" });
    await w.say(`conclusion edit ${id} status:adopted`, MODERATOR);
    expect(labels(await w.say(`conclusion show ${id}`))).not.toContain("Withdraw");
    const refused = await send("conclusion withdraw", { conclusion: id });
    expect(refused.refusal).toBe("conclusion.withdraw.adopted");
    expect((await row(id)).withdrawnAt).toBeNull();
    expect(labels(await w.say(`conclusion show ${other}`))).toContain("Withdraw");
    expect((await send("conclusion withdraw", { conclusion: other })).refusal).toBeUndefined();
    const own = await made("Of their own meeting.", 'meeting:"Harbour round"', ANA);
    expect(await row(own)).toMatchObject({ status: "adopted" });
    expect((await send("conclusion withdraw", { conclusion: own }, ANA)).refusal).toBeUndefined();
    expect((await send("conclusion withdraw", { conclusion: id }, MODERATOR)).refusal).toBeUndefined();
  });
});

describe("what is told", () => {
  it("of the digest that carries it: also one that is about the country whose it is to do", async () => {
    await w.say("digest schedule daily country:PY", { as: "moderator" });
    const next = async (owner: string) =>
      (await w.say(`conclusion add "For ${owner}." kind:action owner:${owner}`, { as: "moderator" })).text;
    expect(await next("Paraguay")).toContain("The next digest in this channel carries it:");
    const none = await next("Chile");
    expect(none).not.toContain("carries it");
    expect(none).not.toContain("No digest is scheduled");
  });

  it("of what is overdue in a report: by the day that it is where its reader is", async () => {
    await made("Keys are changed.", "kind:action due:2026-11-24 pillar:knowledge");
    // Nine in the evening in Mexico, where it is the next day in London.
    w.clock.forward(12 * 3_600_000);
    const report = async (zone: string) => {
      const { view } = await w.say("conclusion report format:md pillar:knowledge", { ...MODERATOR, zone });
      const block = view?.blocks.find(({ kind }) => kind === "file");
      const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
      return Buffer.from(file?.base64 ?? "", "base64").toString();
    };
    expect(await report("America/Mexico_City")).not.toMatch(/24 November 2026[^|]*overdue/);
    expect(await report("Europe/London")).toMatch(/24 November 2026[^|]*overdue/);
  });

  it("of recommendations by country: that some are left out, in the answer, and who took the picture, in the log", async () => {
    await w.db((db) =>
      db.conclusion.createMany({
        data: Array.from({ length: 103 }, (_, nth) => ({
          ...{
            communityId: w.community,
            id: `rec${nth}`,
            text: `Recommended ${nth}`,
            language: "en",
            sharing: "green",
          },
          ...{ kind: "recommendation", status: "adopted", countries: ["PY"] },
          ...{ createdAt: w.clock.now(), concludedAt: new Date(w.clock.now().getTime() + nth) },
        })),
      }),
    );
    const all = await w.say("conclusion tracking", MODERATOR);
    expect(all.text).toContain("103 recommendations, 1 country");
    expect(all.text).toContain("103 recommendations have been adopted. These are the newest 100.");
    const picture = await w.say("conclusion tracking format:pdf", MODERATOR);
    expect(picture.view?.blocks.some(({ kind }) => kind === "file")).toBe(true);
    expect((await audited(w)).at(-1)).toMatchObject({
      ...{ action: "conclusion.tracking", actorId: "c1moderator", subject: `community:${w.community}` },
      detail: { conclusions: 100, label: "TLP:GREEN" },
    });
    expect((await w.say("conclusion tracking conclusion:rec1", MODERATOR)).text).not.toContain("newest");
  });
});
