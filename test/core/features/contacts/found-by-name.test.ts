import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "../../../../src/core/kernel/text/fold.ts";
import { otherSpellings } from "../../../../src/core/services/questions/names/transliteration.ts";
import { type World, world } from "../../../support/world.ts";
import { contact, save } from "./people.ts";

const GIVEN = ["Íñigo", "Begoña", "Thaís", "Zoë", "Núria", "Łukasz"];
const FIRST = ["Muñoz", "Agüero", "Gonçalves", "Peñaloza"];
const SECOND = ["Ibáñez", "Brandão", "Çelik", "Urrutia"];
/** Names of several words that are one, each with how else people type them. */
const COMPOUND: readonly (readonly [name: string, typed: readonly string[]])[] = [
  ["María de los Ángeles O’Higgins", ["maria angeles o'higgins", "OHIGGINS", "de los Angeles O Higgins, Maria"]],
  ["Jean-Loup Lefèvre-Dubois", ["jean loup lefevre", "jeanloup dubois", "Lefevre Dubois Jean-Loup"]],
  ["Inês d’Ávila e Vasconcelos", ["ines d'avila", "D'AVILA VASCONCELOS", "vasconcelos, ines"]],
  ["Ludwig van der Meersch", ["van der meersch", "MEERSCH Ludwig"]],
  ["Xóchitl del Río y Ponce", ["xochitl del rio", "Rio Ponce", "ponce y del rio"]],
];
const CYRILLIC = ["Наталья Юрченко", "Дмитрий Жуков", "Сергей Шевченко"];

const latin = GIVEN.flatMap((given, g) =>
  FIRST.map((first, f) => ({ given, first, second: SECOND[(g + f) % SECOND.length] ?? "" })),
);
type Person = (typeof latin)[number];
const nameOf = ({ given, first, second }: Person) => `${given} ${first} ${second}`;

/** How people type a name: with another order of surnames, one of them, the surname first. */
const ORDERS: readonly ((one: Person) => string)[] = [
  nameOf,
  ({ given, first, second }) => `${given} ${second} ${first}`,
  ({ given, first, second }) => `${first} ${second} ${given}`,
  ({ given, first, second }) => `${first} ${second}, ${given}`,
  ({ given, first }) => `${given} ${first}`,
];
/** In which letters: as it is written, without accents, in large ones, composed otherwise. */
const LETTERS: readonly ((name: string) => string)[] = [
  (name) => name,
  fold,
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFD"),
];

describe("a name", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      ...latin.map((one, n) => contact(nameOf(one), { reference: `l${n}`, topics: [] })),
      ...COMPOUND.map(([name], n) => contact(name, { reference: `p${n}`, topics: [], country: "BE" })),
      ...CYRILLIC.map((name, n) => contact(name, { reference: `c${n}`, topics: [], country: "UA" })),
    ]);
  });
  afterAll(() => w.close());

  it("is found however it is typed: accents, case, either order of surnames, the surname first", () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...latin),
        fc.constantFrom(...ORDERS),
        fc.constantFrom(...LETTERS),
        async (one, ordered, written) => {
          const { text } = await w.send({
            kind: "values",
            path: "contact find",
            values: { words: written(ordered(one)) },
          });
          expect(text).toContain(nameOf(one));
        },
      ),
      { numRuns: 40 },
    ));

  it("is completed by its beginning without accents, and by a later word", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...latin), fc.constantFrom(0, 1), async (one, from) => {
        const text = fold(nameOf(one)).split(" ").slice(from).join(" ");
        const { plan } = await w.send({ kind: "suggest", path: "contact show", option: "contact", text, values: {} });
        const labels = plan.kind === "suggest" ? plan.choices.map(({ label }) => label) : [];
        expect(labels.some((label) => label.startsWith(nameOf(one)))).toBe(true);
      }),
      { numRuns: 20 },
    ));

  it.each(COMPOUND.flatMap(([name, typed]) => typed.map((words) => ({ name, words }))))(
    "of several words is found without what joins them: $name by $words",
    async ({ name, words }) =>
      expect((await w.send({ kind: "values", path: "contact find", values: { words } })).text).toContain(name),
  );

  it.each(CYRILLIC)("in other letters is found as it is written in Latin ones: %s", async (name) => {
    const spellings = otherSpellings(name);
    expect(spellings.length).toBeGreaterThan(0);
    for (const words of spellings)
      expect((await w.send({ kind: "values", path: "contact find", values: { words } })).text).toContain(name);
  });
});
