import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, world } from "../support/world.ts";
import type { Person } from "./driver.ts";
import { DRIVERS } from "./drivers.ts";

/** Who asks what, whose number is wanted, and what is pressed until it is on the screen. */
interface Asked {
  readonly what: string;
  readonly as: string;
  readonly locale?: string;
  readonly question: string;
  readonly number: string;
  readonly presses: readonly string[];
}

const [MARKING, DESK, BRAZIL, CUSTOMS] = [
  "+595 21 555 0101",
  "+595 21 555 0190",
  "+55 61 5550 0110",
  "+54 11 5550 0177",
];
const ASKED: readonly Asked[] = [
  {
    ...{ what: "a country’s point of contact", as: "member", number: MARKING, presses: [] },
    question: "who is Paraguay's point of contact for marking?",
  },
  {
    ...{ what: "the same in Spanish", as: "member", locale: "es", number: MARKING, presses: [] },
    question: "¿quién es el punto de contacto de Paraguay para marcación?",
  },
  {
    ...{ what: "the same in French", as: "member", locale: "fr", number: MARKING, presses: [] },
    question: "qui est le point de contact du Paraguay pour le marquage ?",
  },
  {
    ...{ what: "one who is shown to some", as: "member", number: BRAZIL, presses: ["Show phone"] },
    question: "who is Brazil's contact for tracing?",
  },
  {
    ...{ what: "the same in Portuguese", as: "member", locale: "pt", number: BRAZIL, presses: ["Ver telefone"] },
    question: "quem é o contato do Brasil para rastreamento?",
  },
  {
    ...{ what: "one who is away", as: "member", number: DESK, presses: ["Show Permanencia"] },
    question: "who is Paraguay's point of contact for tracing?",
  },
  {
    ...{ what: "a field for moderators", as: "moderator", number: CUSTOMS, presses: ["Show phone"] },
    question: "who is Argentina's contact for customs?",
  },
];
/** So many lines a phone shows at once below what was typed: 40 characters fit into one at 390 pixels. */
const [SCREEN, ACROSS] = [14, 40];

/** How far down a phone's screen something stands, in lines as they are broken there. */
function linesTo(text: string, words: string): number {
  const above = text.slice(0, text.indexOf(words)).split("\n");
  return above.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ACROSS)), 0);
}

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

  it.each(ASKED)("takes at most two presses: $what", async ({ as, locale = "en", question, number, presses }) => {
    const person: Person = { as, locale };
    let seen = await platform.send({ kind: "line", line: `contact find ${question}` }, person);
    expect(presses.length).toBeLessThanOrEqual(2);
    for (const label of presses) {
      expect(seen.text).not.toContain(number);
      const button = seen.buttons[label];
      expect(button, seen.text).toBeDefined();
      // What is to be pressed is on the first screen, as is what it leads to.
      expect(linesTo(seen.text, `[${label}]`)).toBeLessThanOrEqual(SCREEN);
      seen = await platform.send(button!, person);
    }
    expect(seen.text).toContain(number);
    expect(linesTo(seen.text, number)).toBeLessThanOrEqual(SCREEN);
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
