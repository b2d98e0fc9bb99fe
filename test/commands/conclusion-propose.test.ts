import { afterAll, beforeAll, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
let id: string;
beforeAll(async () => {
  w = await world();
  await w.say('conclusion add "Each request carries a photo of the marks."', MODERATOR);
  ({ id } = await w.db((db) => db.conclusion.findFirstOrThrow()));
  await w.say(`conclusion version ${id} language:es text:"Cada pedido lleva una foto."`, MODERATOR);
});
afterAll(() => w.close());

const version = () => w.db((db) => db.conclusionVersion.findFirst({ where: { language: "es" } }));
const open = () => w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));
const told = async () => (await w.tick()).map((post) => JSON.stringify(post.view)).join(" ");

it("has moderators decide what is to stand in the place of another’s wording", async () => {
  const said = await w.say(`conclusion version ${id} language:es text:"Cada solicitud lleva una foto de las marcas."`);
  expect(said.text).toContain("A moderator looks at your wording");
  expect((await version())?.text).toBe("Cada pedido lleva una foto.");
  const item = await open();
  const card = await w.say(`review show ${item.id}`, MODERATOR);
  expect(card.text).toContain("Cada pedido lleva una foto. → Cada solicitud lleva una foto de las marcas.");
  expect(card.text).toContain("Each request carries a photo of the marks.");
  await w.say(`review ask ${item.id} "Which marks?"`, MODERATOR);
  const mine = await w.say(`conclusion show ${id}`);
  expect(mine.text).toContain("A moderator asks you to change it: Which marks?");
  const again = actionsIn(mine.view ?? { blocks: [] }).find(({ label }) => label === "Change and send again");
  expect(again).toMatchObject({ command: "conclusion propose", input: { proposal: item.subjectId } });
  const values = { proposal: item.subjectId, text: "Cada solicitud lleva una foto de las marcas del arma." };
  await w.send({ kind: "values", path: "conclusion propose", values });
  await w.say(`review approve ${item.id}`, MODERATOR);
  expect((await version())?.text).toBe("Cada solicitud lleva una foto de las marcas del arma.");
  expect(await told()).toContain("was taken over");
  await w.say(`review reopen ${item.id}`, MODERATOR);
  expect((await version())?.text).toBe("Cada pedido lleva una foto.");
  await w.say(`review reject ${item.id} "No."`, MODERATOR);
});

it("is said at once where nobody has said it in that language, and by who directs it", async () => {
  await w.say(`conclusion version ${id} language:pt text:"Cada pedido leva uma foto."`);
  await w.say(`conclusion version ${id} language:es text:"Cada pedido."`, MODERATOR);
  expect((await version())?.text).toBe("Cada pedido.");
  expect(await w.db((db) => db.reviewItem.count({ where: { decision: null } }))).toBe(0);
});

it("is one entry of one person, however often they word it, and answers what moderators asked", async () => {
  const propose = (text: string) => w.say(`conclusion version ${id} language:es text:"${text}"`);
  await propose("Uno.");
  await propose("Dos.");
  expect(await w.db((db) => db.reviewItem.count({ where: { decision: null } }))).toBe(1);
  const item = await open();
  await w.say(`review ask ${item.id} "How many?"`, MODERATOR);
  await propose("Tres.");
  const card = await w.say(`review show ${item.id}`, MODERATOR);
  expect(card.text).toMatch(/Asked for: How many\?[^]*→ Tres\./u);
  await w.say(`review reject ${item.id} "No."`, MODERATOR);
});

it("is for the host alone where it was concluded among some", async () => {
  await w.say('meeting add "Budget" when:"today at 20:00" duration:1h invite:"@The member"', MODERATOR);
  await w.say('conclusion add "Each office pays a tenth." meeting:Budget', MODERATOR);
  const { id: some } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { meetingId: { not: null } } }));
  await w.say(`conclusion version ${some} language:es text:"Cada oficina paga."`, MODERATOR);
  const said = await w.say(`conclusion version ${some} language:es text:"Otra."`);
  expect(said.refusal).toBe("conclusion.version.others");
  expect(await w.db((db) => db.reviewItem.count({ where: { decision: null } }))).toBe(0);
});
