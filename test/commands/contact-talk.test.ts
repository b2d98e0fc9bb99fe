import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type Message, type Transport } from "../../src/core/kernel/commands/transport.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

const WHY = "We would like to invite her to our workshop";
const OWNER = { as: "owner", platform: "chat", space: "room", direct: true } as const;
const ASKER = { ...OWNER, as: "asker" } as const;
const TALK = "Give the name, and talk here";

let w: World;
let said: Message[];
let fails: DeliveryError | undefined;

/** A platform that can open conversations of several people, or one that cannot. */
const chat = (together: boolean): Transport => ({
  name: "chat",
  ...(together ? { together: true as const } : {}),
  async deliver(message) {
    if (fails && message.to.address === "together") throw fails;
    said.push(message);
    return message.key;
  },
  find: async () => undefined,
});

async function open(together: boolean): Promise<void> {
  [said, fails] = [[], undefined];
  w = await world({ now: "2026-11-24T15:00:00Z", transports: [chat(together)] });
  const communityId = w.community;
  await w.db(async (db) => {
    await db.space.create({ data: { communityId, id: "chatspace", platform: "chat", externalId: "room" } });
    const people = [["c1owner", "Ramona Agüero", "owner"], ["c1asker", "Ana Costa", "asker"]] as const; // biome-ignore format: one line
    for (const [id, name, externalId] of people) {
      const common = { communityId, role: "member", language: "en", createdAt: w.clock.now() };
      await db.person.create({ data: { ...common, id, name } });
      await db.handle.create({ data: { communityId, platform: "chat", externalId, personId: id, spaces: ["room"] } });
    }
  });
  await save(w, [
    contact("Ramona Agüero", {
      ...{ reference: "py-1", person: "c1owner", post: "Head of registration", emails: ["ramona@example.org"] },
      ...{ phones: [{ number: "+595215550101" }, { number: "+595981555101", kind: "mobile" }, { number: "+595215550199", kind: "always" }] }, // biome-ignore format: one line
      visibility: { phones: "moderators", emails: "moderators" },
    }),
    contact("Ana Costa", { reference: "br-1", person: "c1asker", country: "BR", emails: ["ana@example.org"] }),
  ]);
}
/** The same once more, with nothing of before. */
async function again(together: boolean): Promise<void> {
  await w.close();
  await open(together);
}
beforeEach(() => open(true));
afterEach(() => w.close());

const button = ({ view }: Said, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const labels = ({ view }: Said) => actionsIn(view!).map(({ label }) => label);
/** Somebody asks to be introduced, and its owner looks at it. */
async function asked(values = {}): Promise<Said> {
  const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Ramona Agüero" } }));
  await w.send(
    { kind: "values", path: "contact request", values: { contact: id, field: "introduction", reason: WHY, ...values } },
    ASKER,
  );
  await w.tick();
  said = [];
  return w.press(button(await w.say("contact asked", OWNER), "Show"), OWNER);
}
const texts = () =>
  said.map(({ to, view }) => `${to.address} ${to.recipient}: ${view.title ?? JSON.stringify(view.blocks)}`);

describe("an introduction that is answered with a conversation", () => {
  it("opens one of the two, where the platform can, and says there who they are and why, and nothing of their cards", async () => {
    const shown = await asked();
    expect(labels(shown)).toContain(TALK);
    const accepted = await w.press(button(shown, TALK), OWNER);
    expect(accepted.text).toContain("You and Ana Costa are introduced: you can write to each other here");
    await w.tick();
    expect(texts()).toEqual(["together asker owner: Ramona Agüero and Ana Costa, you are introduced to each other"]);
    const words = JSON.stringify(said);
    for (const one of [WHY, "Head of registration", "Brazil"]) expect(words).toContain(one);
    expect(words).not.toMatch(/555|example\.org/);
    // Once, whatever is pressed and whenever it is delivered.
    await w.press(button(shown, TALK), OWNER);
    w.clock.forward(600_000);
    await w.tick();
    expect(said).toHaveLength(1);
    const entries = await audited(w, "contact.request.accept");
    expect(entries.at(-1)?.detail).toMatchObject({ wanted: "introduction", fields: [], talk: true });
  });

  it("tells each how to write to the other where it cannot, or where that fails", async () => {
    for (const together of [false, true]) {
      await again(together);
      fails = new DeliveryError({ kind: "refused" }, { cause: "not installed so" });
      await w.press(button(await asked(), TALK), OWNER);
      await w.tick();
      await w.tick();
      expect(texts().sort(), String(together)).toEqual([
        "direct asker: You and Ramona Agüero are introduced to each other",
        "direct owner: You and Ana Costa are introduced to each other",
      ]);
      const told = said.find(({ to }) => to.recipient === "asker")!;
      const opened = await w.press(button({ view: told.view } as Said, "Show it"), ASKER);
      expect(JSON.stringify(opened.view)).toContain(
        JSON.stringify({ label: "Here", value: [{ kind: "person", id: "c1owner", name: "Ramona Agüero" }] }),
      );
      expect(JSON.stringify(opened.view)).not.toMatch(/555|ramona@/);
    }
  });

  it("tells the owner besides what of theirs whoever asks gives", async () => {
    await w.press(button(await asked({ give: "emails" }), TALK), OWNER);
    await w.tick();
    expect(texts().sort()).toEqual([
      "direct owner: You and Ana Costa are introduced to each other",
      "together asker owner: Ramona Agüero and Ana Costa, you are introduced to each other",
    ]);
  });

  it("is said in the language that both read, else in the community’s", async () => {
    const inLanguages = async (owner: string, asker: string) => {
      await again(true);
      const shown = await asked();
      for (const [id, language] of [["c1owner", owner], ["c1asker", asker]] as const) // biome-ignore format: one line
        await w.db((db) => db.person.updateMany({ where: { id }, data: { language } }));
      await w.press(button(shown, TALK), OWNER);
      await w.tick();
      return texts()[0];
    };
    expect(await inLanguages("pt", "pt")).toContain("vocês estão apresentados");
    expect(await inLanguages("pt", "fr")).toContain("you are introduced");
  });

  it("does not begin where either is suspended, or may not see the other any more", async () => {
    const begun = async (data: object, table: "person" | "contact") => {
      await again(true);
      await w.press(button(await asked(), TALK), OWNER);
      await w.db((db) =>
        table === "person"
          ? db.person.updateMany({ where: { id: "c1asker" }, data })
          : db.contact.updateMany({ where: { name: "Ramona Agüero" }, data }),
      );
      await w.tick();
      return texts().filter((text) => text.startsWith("together"));
    };
    expect(await begun({ suspendedAt: new Date("2026-11-24T15:00:00Z") }, "person")).toEqual([]);
    expect(await begun({ sharing: "red" }, "contact")).toEqual([]);
  });

  it("is not offered where the two are nowhere together, nor for a field", async () => {
    await w.db(async (db) => {
      await db.handle.updateMany({
        where: { externalId: "asker", platform: "chat" },
        data: { platform: "console", spaces: [] },
      });
    });
    const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Ramona Agüero" } }));
    const values = { contact: id, field: "introduction", reason: WHY };
    await w.send({ kind: "values", path: "contact request", values }, { as: "asker" });
    const shown = await w.press(button(await w.say("contact asked", OWNER), "Show"), OWNER);
    expect(labels(shown)).not.toContain(TALK);
    expect(labels(shown)).toContain("Give the name alone");
  });

  it("shows numbers that are given by what they are, before they are and after", async () => {
    const shown = await asked();
    const rows = (answer: Said) => answer.text.split("\n").filter((row) => /^(24\/7|Phone|Mobile): /.test(row));
    const numbers = ["24/7: +595 21 555 0199", "Phone: +595 21 555 0101", "Mobile: +595 981 555101"];
    expect(rows(shown)).toEqual(numbers);
    await w.press(button(shown, "Give the phone"), OWNER);
    await w.tick();
    const told = said.find(({ to }) => to.recipient === "asker")!;
    expect(rows(await w.press(button({ view: told.view } as Said, "Show it"), ASKER))).toEqual(numbers);
  });
});
