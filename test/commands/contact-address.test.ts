import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFiling, fileUnfiled } from "../../src/core/features/contacts/addresses/addresses-chore.ts";
import { rotateKeys } from "../../src/core/services/sealing/rotate-keys.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { sealOn } from "../support/seals.ts";
import { addCommunity, type Said, type World, world } from "../support/world.ts";

const MARIA = contact("María Benítez", {
  reference: "a-1",
  emails: ["Maria@mpf.example"],
  phones: ["+595 21 123 456 ext. 7", "0981 555 123"],
  note: "Asks for maria2@mpf.example.",
});

describe("contacts by e-mail address and telephone number", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ limits: new Map() });
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await save(w, [
      MARIA,
      contact("Berta Amber", { reference: "a-2", emails: ["berta@mpf.example"], sharing: "red" }),
      contact("Carla Hidden", {
        reference: "a-3",
        emails: ["carla@mpf.example"],
        visibility: { emails: "moderators" },
      }),
      contact("Nobody Shown", { reference: "a-4", emails: ["none@mpf.example"], visibility: { emails: "nobody" } }),
      contact("Uruguayan", { reference: "a-5", country: "UY", phones: ["+598 21 123 456"] }),
      contact("Chilean", { reference: "a-6", country: "CL", phones: ["+56 2 1234 5678"] }),
    ]);
    await save(w, [contact("Pablo Foreign", { emails: ["pablo@mpf.example"], phones: ["+1 555 0100"] })], "c2");
  });
  afterAll(() => w.close());
  const find = (words: string, as?: string) =>
    w.send({ kind: "values", path: "contact find", values: { words } }, as === undefined ? {} : { as });
  const looks = () => audited(w, "contact.look");
  const budget = () => w.store.system((db) => db.$executeRawUnsafe("delete from spent"));

  it.each([
    "who is maria@MPF.example?",
    "who is +595 21 123 456",
    "+595(21)123-456",
    "tracing in Chile 00595 21 123456 police",
    "0981 555 123",
    "¿de quién es el +595 981 555123?",
    "maria@mpf.example +595981555123",
  ])("opens the card of whom it belongs to: %s", async (words) => {
    await budget();
    const before = (await looks()).length;
    expect((await find(words)).view?.title).toBe("María Benítez");
    const said = await w.send({ kind: "talk", text: words });
    expect([said.text, said.view?.title]).toEqual([said.text, "María Benítez"]);
    const own = (await looks()).slice(before);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.every(({ subject }) => subject === own[0]?.subject)).toBe(true);
  });

  it.each([
    "berta@mpf.example",
    "carla@mpf.example",
    "none@mpf.example",
    "pablo@mpf.example",
    "maria2@mpf.example",
    "aria@mpf.example",
    "+595 21 123 45",
    "maria@mpf.example +595 21 999 999",
  ])("says the same of what nobody has and of what is not for their eyes: %s", async (words) => {
    await budget();
    const before = (await looks()).length;
    const shape = ({ text, view }: Said, typed: string) => ({
      text: [typed, typed.replace(" +", " and +")].reduce((left, one) => left.replaceAll(one, "…"), text),
      title: view?.title,
      actions: actionsIn(view!).map(({ label }) => label),
    });
    const none = words.includes("@") ? words.replace(/\w+@/, "xyzzy@") : "+595 21 999 99";
    expect(shape(await find(words), words)).toEqual(shape(await find(none), none));
    expect((await find(words)).text).toContain("I find nobody with");
    expect(await looks()).toHaveLength(before);
  });

  it("records that somebody was looked at who was found by that alone, though their fields stay closed", async () => {
    await budget();
    await save(w, [
      contact("Amber Only", {
        reference: "a-7",
        emails: ["only@mpf.example"],
        phones: ["+595 21 700 700"],
        sharing: "amber",
      }),
    ]);
    const before = (await looks()).length;
    expect((await find("only@mpf.example")).text).not.toContain("700 700");
    expect((await looks()).slice(before)).toMatchObject([{ detail: { fields: ["emails"] } }]);
  });

  it("is for whoever may see the field", async () => {
    await budget();
    expect((await find("carla@mpf.example", "moderator")).view?.title).toBe("Carla Hidden");
    expect((await find("none@mpf.example", "moderator")).text).toContain("I find nobody with");
    expect((await find("maria@mpf.example", "guest")).text).not.toContain("Benítez");
  });

  it("takes no number for several numbers that end alike", async () => {
    await budget();
    expect((await find("21 123 456 in Paraguay")).text).not.toContain("+595 21 123 456");
    expect((await find("+598 21 123 456")).view?.title).toBe("Uruguayan");
  });

  it("counts towards what one may look at, whether anybody has it or not", async () => {
    await budget();
    // The looks before it are of this day, too.
    for (let nth = 0; nth < 30; nth += 1) await find(`nobody${nth}@mpf.example`);
    const [known, unknown] = [await find("maria@mpf.example"), await find("xyzzy@mpf.example")];
    expect(known.text).toContain("or asked for by an address, as often as one person may");
    expect(known.text).toBe(unknown.text);
    await budget();
  });

  it("keeps nothing of an address in clear, and no digest twice over communities", async () => {
    const rows = await w.store.system((db) => db.contactAddress.findMany());
    expect(JSON.stringify(rows)).not.toMatch(/mpf|595|0981/);
    await save(w, [contact("Same", { emails: ["maria@mpf.example"] })], "c2");
    const all = await w.store.system((db) => db.contactAddress.findMany());
    expect(new Set(all.map(({ digest }) => digest)).size).toBe(all.length);
  });

  it("goes with what it was: a changed address finds nobody any more", async () => {
    await budget();
    await save(w, [{ ...MARIA, emails: ["new@mpf.example"] }]);
    expect((await find("maria@mpf.example")).text).toContain("I find nobody with");
    expect((await find("new@mpf.example")).view?.title).toBe("María Benítez");
    await save(w, [MARIA]);
  });

  it("files what is there from before, some at a time, and again after a change of keys", async () => {
    await budget();
    const count = () => w.store.system((db) => db.contactAddress.count());
    const all = await count();
    await w.store.system((db) => db.contactAddress.deleteMany({ where: { communityId: w.community } }));
    expect((await find("maria@mpf.example")).text).toContain("I find nobody with");
    await addressFiling.run({ ...w, catalogue: w.catalogue });
    expect(await count()).toBe(all);
    expect(await fileUnfiled(w)).toBe(0);
    expect((await find("maria@mpf.example")).view?.title).toBe("María Benítez");
    const seal = sealOn("k2", "k1");
    expect(await rotateKeys({ ...w, seal, settle: async () => undefined })).toMatchObject({ done: true });
    const keys = await w.store.system((db) => db.contactAddress.findMany({ select: { keyId: true } }));
    expect([...new Set(keys.map(({ keyId }) => keyId))]).toEqual(["k2"]);
    expect(await fileUnfiled({ ...w, seal })).toBe(0);
  });
});
