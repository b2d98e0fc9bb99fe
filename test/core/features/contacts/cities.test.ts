import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citiesNamed } from "../../../../src/core/features/contacts/cities/named-cities.ts";
import { contactQuestions } from "../../../../src/core/features/contacts/declared.ts";
import { askerFor } from "../../../../src/core/services/questions/ask.ts";
import { type World, world } from "../../../support/world.ts";
import { contact, save } from "./people.ts";

const MEMBER = { as: "member" };
const MODERATOR = { as: "moderator" };

describe("contacts by the city that they are in", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      contact("Ana Duarte", { reference: "a", city: "Ciudad del Este", topics: ["tracing"] }),
      contact("Bruno Ayala", { reference: "b", city: "Asunción", topics: ["marking"], poc: ["marking"] }),
      contact("Carla Sosa", { reference: "c", city: "Encarnación", topics: ["ballistics"] }),
      contact("Diego Rolón", { reference: "d", country: "AR", city: "Posadas", topics: ["customs"] }),
      contact("Rosario Prieto", { reference: "r", topics: ["tracing"] }),
      contact("Elías Funes", { reference: "e", country: "AR", city: "Rosario", topics: ["tracing"] }),
      contact("Fabián Oculto", {
        reference: "f",
        country: "BR",
        city: "Uruguaiana",
        topics: ["tracing"],
        sharing: "red",
      }),
      contact("Gilda Brum", { reference: "g", country: "BR", topics: ["ballistics"] }),
      contact("Hugo Lima", { reference: "h", country: "AR", city: "San Lorenzo", topics: ["tracing"] }),
      contact("Inés Vera", { reference: "i", country: "PY", city: "San Lorenzo", topics: ["tracing"] }),
    ]);
  });
  afterAll(() => w.close());

  const ask = async (words: string, who = MEMBER) =>
    (await w.send({ kind: "values", path: "contact find", values: { words } }, who)).text;

  it.each([
    "Ciudad del Este tracing",
    "quién rastrea en ciudad del este",
    "CIUDAD DEL ESTE",
    "alguém em Ciudad del Este",
  ])("are found: %s", async (words) => {
    const text = await ask(words);
    expect(text).toContain("Ana Duarte");
    expect(text).not.toContain("Inés Vera");
  });

  it("are found by what the city is called in another language", async () => {
    expect(await ask("quem em Assunção")).toContain("Bruno Ayala");
  });

  it("are those of the country where nobody there fits, and that is said", async () => {
    const text = await ask("marking in Ciudad del Este");
    expect(text).toContain("Nobody in Ciudad del Este for marking. In Paraguay:");
    expect(text).toContain("Bruno Ayala");
  });

  it("are those next door where nobody of the country fits either", async () => {
    const text = await ask("customs detection in Ciudad del Este");
    expect(text).toContain("Nobody from customs in Ciudad del Este. In Argentina:");
    expect(text).toContain("Diego Rolón");
  });

  it("can be asked for without it", async () => {
    const said = await w.send(
      { kind: "values", path: "contact find", values: { words: "tracing in Ciudad del Este" } },
      MEMBER,
    );
    expect(said.text).toContain("[Without Ciudad del Este]");
  });

  it("are told from those of a city of that name in another country", async () => {
    expect(await ask("San Lorenzo, Argentina")).not.toContain("Inés Vera");
    const both = await ask("tracing in San Lorenzo");
    expect(both).toContain("Inés Vera");
    expect(both).toContain("Hugo Lima");
  });

  it("are not meant by somebody's name", async () => {
    expect(await ask("Rosario Prieto")).not.toContain("Elías Funes");
    const there = await ask("quién en Rosario");
    expect(there).toContain("Elías Funes");
    expect(there).not.toContain("Rosario Prieto");
  });

  it("of a city of which the reader may not know anybody are not told from those of no city", async () => {
    const [hidden, none] = [await ask("tracing Uruguaiana"), await ask("tracing Uruguaianx")];
    expect(hidden.replaceAll("Uruguaiana", "X")).toBe(none.replaceAll("Uruguaianx", "X"));
    expect(await ask("tracing Uruguaiana", MODERATOR)).toContain("Fabián Oculto");
  });

  it("are found by an option, which knows the cities of whom the reader may see", async () => {
    const find = (values: Readonly<Record<string, string>>, who = MEMBER) =>
      w.send({ kind: "values", path: "contact find", values }, who);
    expect((await find({ city: "ciudad del este" })).text).toContain("Ana Duarte");
    expect((await find({ city: "Assunção" })).text).toContain("Bruno Ayala");
    const both = await find({ city: "San Lorenzo", country: "AR" });
    expect(both.text).toContain("Hugo Lima");
    expect(both.text).not.toContain("Inés Vera");
    expect((await find({ city: "San Lorenzo", words: "tracing" })).text).toContain("Inés Vera");
    expect((await find({ city: "Uruguaiana" })).text).toContain("Nobody whom you may see is in “Uruguaiana”.");
    expect((await find({ city: "Uruguaiana" }, MODERATOR)).text).toContain("Fabián Oculto");
  });

  it("cost a question that names none no statement more", async () => {
    const statements = (reads: boolean) =>
      w.db(async (db) => {
        let count = 0;
        const counted = new Proxy(db, {
          get(target, name) {
            if (name === "$queryRaw") count += 1;
            return Reflect.get(target, name, target) as unknown;
          },
        });
        const context = { db: counted, community: { id: w.community }, caller: { language: "en" } };
        const asker = askerFor(context as unknown as Parameters<typeof askerFor>[0], [], contactQuestions);
        const asked = { ...(await asker.read("Bruno Ayala investigates shotguns")), options: [] };
        const looked = { asker, db: counted, community: w.community };
        if (reads) expect(await citiesNamed(looked, asked)).toEqual([]);
        await asker.search(asked, asked.conditions);
        return count;
      });
    await statements(true);
    expect(await statements(true)).toBe(await statements(false));
  });
});
