import { afterAll, beforeAll, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  // Nine and more make a second page.
  await save(
    w,
    Array.from({ length: 11 }, (_, i) =>
      resource(`Marking study ${String.fromCodePoint(75 - i)}`, {
        ...{ kind: "study", topics: ["marking"], url: `https://e.org/${i}` },
        ...(i === 10 ? {} : { year: 2000 + ((i * 7) % 10) }),
      }),
    ),
  );
});
afterAll(() => w.close());

const titles = ({ view }: Said) =>
  (view?.blocks ?? []).flatMap((one) =>
    one.kind === "items"
      ? one.items.flatMap(({ body: [first] }) => (typeof first === "object" && "text" in first ? [first.text] : []))
      : [],
  );
/** What all pages name, in order. */
async function lettersOf(line: string): Promise<(string | undefined)[]> {
  const all: (string | undefined)[] = [];
  let page: Said | undefined = await w.say(line);
  while (page !== undefined) {
    all.push(...letters(page));
    const next: Action | undefined = actionsIn(page.view!).find(({ label }) => label === "More");
    page = next === undefined ? undefined : await w.press(next);
  }
  return all;
}

const letters = (said: Said) => titles(said).map((title) => title.at(-1));

it("what is found stands by title where that is asked for, and so does the next page", async () => {
  const all = await lettersOf("resource find marking studies sort:title");
  expect(all).toEqual(Array.from("ABCDEFGHIJK"));
});

it("what is found stands by year, the latest first, and what has none last", async () => {
  const all = await lettersOf("resource find marking studies sort:year");
  const years = all.slice(0, 10).map((letter) => (((75 - letter!.codePointAt(0)!) * 7) % 10) + 2000);
  expect([years, all.at(-1)]).toEqual([years.toSorted((a, b) => b - a), "A"]);
  expect(letters(await w.say("resource find marking studies sort:best"))).toEqual(
    letters(await w.say("resource find marking studies")),
  );
});
