import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
  await w.say('contact add "Mirta Cañete" organisation:"Ministry" post:Prosecutor country:PY phone:"+595 21 555 001" city:Asunción', MODERATOR); // biome-ignore format: one line
});
afterAll(() => w.close());

const contact = () => w.db((db) => db.contact.findFirstOrThrow({ where: { country: "PY" } }));
const open = () =>
  w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectKind: "contact-edit", decision: null } }));
const card = async () => w.say(`review show ${(await open()).id}`, MODERATOR);
const told = async () =>
  (await w.tick())
    .map((post) => [post.to.recipient, JSON.stringify(post.view)])
    .flat()
    .join(" ");
const propose = (values: Record<string, string>, who = {}) =>
  w.send({ kind: "values", path: "contact propose", values }, who);

describe("what somebody would change of a contact who may not", () => {
  it("waits for moderators, with what stands there before what is proposed, and nothing private", async () => {
    const { id } = await contact();
    expect((await propose({ contact: id, city: "Asunción" })).refusal ?? "").toBe("");
    expect(await w.db((db) => db.reviewItem.count())).toBe(0);
    const said = await propose({ contact: id, city: "Encarnación", hours: "08:00-15:00" });
    expect(said.text).toContain("A moderator looks at what you would change of Mirta Cañete");
    await propose({ contact: id, post: "Judge" });
    expect(await w.db((db) => db.reviewItem.count())).toBe(1);
    const { text } = await card();
    expect(text).toContain("Asunción → Encarnación");
    expect(text).toContain("Prosecutor → Judge");
    expect(text).not.toContain("555");
    expect(text).not.toContain("Ministry");
    expect((await contact()).city).toBe("Asunción");
  });

  it("is asked for changes on its card, approved as it is then, and taken back", async () => {
    const { id, subjectId: proposal } = await open();
    await w.say(`review ask ${id} "Since when?"`, MODERATOR);
    expect(await told()).toContain("Since when?");
    expect((await w.say('contact show "Mirta Cañete"')).text).toContain(
      "A moderator asks you to change it: Since when?",
    );
    await propose({ proposal, post: "Judge since May" });
    expect((await card()).text).toContain("Prosecutor → Judge since May");
    expect((await w.say(`review approve ${id}`, MODERATOR)).text).toContain("says so from now on");
    expect(await contact()).toMatchObject({ city: "Encarnación", post: "Judge since May" });
    expect(await told()).toContain("was taken over");
    await w.say(`review reopen ${id}`, MODERATOR);
    expect(await contact()).toMatchObject({ city: "Asunción", post: "Prosecutor" });
    await w.say(`review reject ${id} "Not so."`, MODERATOR);
    expect(await told()).toContain("Not so.");
  });

  it("is put right by a moderator before it is approved, and that is taken back, too", async () => {
    await propose({ contact: (await contact()).id, city: "Luque" });
    const { id, subjectId: proposal } = await open();
    await propose({ proposal, city: "Areguá" }, MODERATOR);
    expect((await contact()).city).toBe("Areguá");
    await w.say(`review reopen ${id}`, MODERATOR);
    expect((await contact()).city).toBe("Asunción");
    expect((await card()).text).toContain("Asunción → Luque");
    await w.say(`review reject ${id} "Not so."`, MODERATOR);
  });

  it("is whose contact it is to say, where it is somebody’s here", async () => {
    await w.say("me", { as: "admin" });
    const { id: personId } = await w.db((db) => db.person.findFirstOrThrow({ where: { role: "admin" } }));
    await w.db((db) => db.contact.updateMany({ data: { personId } }));
    expect((await propose({ contact: (await contact()).id, city: "Luque" })).refusal).toBe("contact.propose.owned");
  });

  it("is offered to whoever says that something is wrong", async () => {
    await w.say('contact add "Ana Sosa" organisation:Police post:Chief country:UY languages:es', MODERATOR);
    const said = await w.say('contact wrong "Ana Sosa" what:"She works elsewhere now"');
    expect(actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label)).toEqual(["Suggest a change"]);
  });

  it("shows nobody, nor lets anybody find out, a city that is not for all", async () => {
    await w.say(
      'contact add "Luis Vera" organisation:Police post:Chief country:UY languages:es city:Luque city_for:moderators',
      MODERATOR,
    );
    const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Luis Vera" } }));
    const { form } = await w.send({ kind: "values", path: "contact propose", values: { contact: id }, mode: "ask" });
    expect(JSON.stringify(form)).not.toContain("Luque");
    const [right, wrong] = [
      await propose({ contact: id, city: "Luque" }),
      await propose({ contact: id, city: "Areguá" }),
    ];
    expect(right.text).toBe(wrong.text);
  });
});
