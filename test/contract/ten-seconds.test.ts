import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, world } from "../support/world.ts";
import type { Person } from "./driver.ts";
import { DRIVERS } from "./drivers.ts";

/** Who asks what, whose number is wanted, and what is pressed until it is on the screen. */
const ASKED: readonly (readonly [
  what: string,
  as: string,
  question: string,
  number: string,
  presses: readonly string[],
])[] = [
  ["a country’s point of contact", "member", "who is Paraguay's point of contact for marking?", "+595 21 555 0101", []],
  ["one who is shown to some", "member", "who is Brazil's contact for tracing?", "+55 61 5550 0110", ["Show phone"]],
  [
    "one who is away",
    "member",
    "who is Paraguay's point of contact for tracing?",
    "+595 21 555 0190",
    ["Show Permanencia"],
  ],
  [
    "a field for moderators",
    "moderator",
    "who is Argentina's contact for customs?",
    "+54 11 5550 0177",
    ["Show phone"],
  ],
];

const platforms = DRIVERS.filter(({ name }) => name === "slack" || name === "discord");

describe.each(platforms)("from a question to a number on $name", (driver) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  beforeAll(async () => {
    w = await world({ demo: true, now: "2026-11-24T15:00:00Z" });
    const moderator = { as: "moderator" };
    const office = 'organisation:"Office" post:"Duty desk" languages:es';
    await w.say(`contact add "Permanencia" ${office} country:PY always:"021 555 0190"`, moderator);
    await w.say(
      `contact add "Aduana" ${office} country:AR topics:customs phone:"+54 11 5550 0177" phone_for:moderators`,
      moderator,
    );
    await w.say("contact mandate Aduana topic:customs", moderator);
    await w.say('contact mandate "Ramona Agüero" topic:tracing deputy:Permanencia', moderator);
    await w.say('contact edit "Ramona Agüero" back:2026-12-03', moderator);
    platform = await driver.open(w);
  }, 120_000);
  afterAll(async () => {
    await platform.close();
    await w.close();
  });

  it.each(ASKED)("takes at most two presses: %s", async (_what, as, question, number, presses) => {
    const person: Person = { as, locale: "en" };
    let seen = await platform.send({ kind: "line", line: `contact find ${question}` }, person);
    expect(presses.length).toBeLessThanOrEqual(2);
    for (const label of presses) {
      expect(seen.text).not.toContain(number);
      const button = seen.buttons[label];
      expect(button, seen.text).toBeDefined();
      seen = await platform.send(button!, person);
    }
    expect(seen.text).toContain(number);
    expect(seen.private).toBe(true);
  });

  it("leads nobody to what is not for them, however often they press", async () => {
    const person: Person = { as: "member", locale: "en" };
    const seen = await platform.send(
      { kind: "line", line: "contact find who is Argentina's contact for customs?" },
      person,
    );
    expect(seen.text).toContain("Aduana");
    const all = [seen.text];
    for (const button of Object.values(seen.buttons).slice(0, 4)) all.push((await platform.send(button, person)).text);
    expect(all.join("\n")).not.toContain("5550 0177");
    expect(Object.keys(seen.buttons)).not.toContain("Show phone");
  });
});
