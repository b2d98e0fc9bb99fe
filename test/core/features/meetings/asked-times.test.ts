import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedTimes } from "../../../../src/core/features/meetings/asked-times/read-asked.ts";
import { type World, world } from "../../../support/world.ts";

describe("a question for a day or a span", () => {
  let w: World;
  beforeAll(async () => {
    // A Tuesday.
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await w.say('meeting add "Board call" 2026-12-04 15:00 zone:UTC', { as: "member" });
    await w.say('meeting add "Winter session" 2026-11-26 15:00 zone:UTC', { as: "member" });
  });
  afterAll(() => w.close());
  const said = async (text: string, locale = "en", as = "member") =>
    (await w.send({ kind: "talk", text }, { as, locale })).text.split("\n").slice(0, 2);

  it.each([
    ["en", "is there a meeting tomorrow?", /25 November 2026: no meeting\. The next:/, "Winter session"],
    ["en", "is there a call today?", /24 November 2026: no meeting/, "Winter session"],
    ["en", "meetings in December", /1 December 2026 – .*31 December 2026: one meeting/, "Board call"],
    ["en", "any meetings next Friday?", /4 December 2026: one meeting/, "Board call"],
    ["en", "what's on next week", /30 November 2026 – .*6 December 2026: one meeting/, "Board call"],
    ["en", "do we have a meeting on Thursday?", /26 November 2026: one meeting/, "Winter session"],
    ["es", "¿tenemos reunión esta semana?", /una reunión/, "Winter session"],
    ["es", "¿hay reunión mañana?", /ninguna reunión/, "Winter session"],
    ["es", "reuniones en diciembre", /una reunión/, "Board call"],
    ["pt", "temos reunião amanhã?", /nenhuma reunião/, "Winter session"],
    ["pt", "tem reunião na próxima semana?", /uma reunião/, "Board call"],
    ["fr", "y a-t-il une réunion demain ?", /aucune réunion/, "Winter session"],
    ["fr", "y a-t-il une réunion la semaine prochaine ?", /une réunion/, "Board call"],
    ["es", "¿cuándo nos reunimos?", /Las próximas reuniones:/, "Winter session"],
    ["es", "¿cuándo nos vemos?", /Las próximas reuniones:/, "Winter session"],
    ["pt", "quando nos reunimos?", /As próximas reuniões:/, "Winter session"],
    ["pt", "quando nos encontramos?", /As próximas reuniões:/, "Winter session"],
    ["fr", "quand se voit-on\u00a0?", /Les prochaines réunions\u00a0:/, "Winter session"],
    ["fr", "quand est-ce qu'on se réunit\u00a0?", /Les prochaines réunions\u00a0:/, "Winter session"],
    ["fr", "quand nous réunissons-nous ?", /Les prochaines réunions\u00a0:/, "Winter session"],
    ["en", "when do we meet?", /The next meetings:/, "Winter session"],
  ])("in %s is answered in the first line: %s", async (locale, text, first, title) => {
    const [line, entry] = await said(text, locale);
    expect(line).toMatch(first);
    expect(entry).toBe(title);
  });

  it("tells a guest nothing of meetings", async () => {
    for (const text of ["is there a meeting tomorrow?", "when do we meet?"])
      expect((await said(text, "en", "guest")).join("\n")).not.toMatch(/Winter|Board|no meeting/);
  });

  it.each([
    "¿nos vemos en el lobby?",
    "nos vemos mañana",
    "Meeting cancelled",
    "Rappel\u00a0: réunion jeudi",
    "is there a meeting about tracing tomorrow?",
    "when was the last meeting?",
    "when we meet the minister, be early",
    "call me tomorrow",
  ])("is not: %s", (text) => {
    expect(askedTimes(text)).toBeUndefined();
  });
});
