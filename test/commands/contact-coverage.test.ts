import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { pagesOf, READS_PDF } from "../support/pdf-text.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    contact("Fresh Holder", { country: "PY", topics: ["tracing"], poc: ["tracing"] }),
    contact("Old Holder", { country: "BR", topics: ["tracing"], poc: ["tracing"] }),
    contact("Over Holder", { country: "AR", topics: ["tracing"], poc: ["tracing"], mandate: { until: "2026-11-23" } }),
    contact("Away Holder", { country: "UY", topics: ["tracing"], poc: ["tracing"], awayUntil: "2026-12-10" }),
    contact("Away Answered", {
      ...{ country: "CL", topics: ["tracing"], poc: ["tracing"], awayUntil: "2026-12-10", reference: "cl" },
      mandate: { deputy: "cl-2" },
    }),
    contact("The Deputy", { country: "CL", topics: [], reference: "cl-2" }),
    contact("Only Knows", { country: "MX", topics: ["tracing"] }),
    contact("Red Holder", { country: "PE", topics: ["tracing"], poc: ["tracing"], sharing: "red" }),
    contact("Nobody’s", { country: "BO", topics: ["customs"] }),
  ]);
  for (const name of ["Fresh Holder", "Over Holder", "Away Holder", "Away Answered", "Red Holder"])
    await w.say(`contact verify "${name}"`, MODERATOR);
});
afterAll(() => w.close());

const button = (said: Said, label: string) => {
  const found = said.view && actionsIn(said.view).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}: ${said.text}`);
  return found;
};
const topicOnly = "contact coverage topic:tracing";

describe("contact coverage", () => {
  it("shows moderators what is covered first, with what the signs mean before it, then who does not cover it", async () => {
    const said = await w.say("contact coverage topic:tracing,customs,marking,ballistics", MODERATOR);
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toContain("8 countries, 4 topics: 5 points of contact, 2 of them to be confirmed.");
    const topics = said.text.split("\n").filter((line) => /^(?:Tracing|Customs|Marking|Ballistics)/.test(line));
    expect(topics.map((line) => line.split(" ")[0])).toEqual(["Tracing", "Ballistics", "Customs", "Marking"]);
    expect(said.text.indexOf("● named")).toBeLessThan(said.text.indexOf("Tracing"));
    expect(said.text).toContain(
      "5 of 8 countries have a point of contact · 2 to be confirmed\nnone: Argentina, Bolivia and Mexico",
    );
  });

  it("says of one topic what is wrong in which country, the gaps first, and names whom behind a press", async () => {
    const said = await w.say(topicOnly, MODERATOR);
    const rows = ["Bolivia", "Argentina", "Mexico", "Brazil", "Uruguay", "Chile", "Paraguay", "Peru"];
    const found = rows.map((country) => said.text.split("\n").find((line) => line.includes(country)) ?? country);
    expect(found.map((line) => line.replace(/.*?([–●◐○].*)/, "$1"))).toEqual([
      "–",
      "○ 1 works on it, nobody is named",
      "○ 1 works on it, nobody is named",
      "◐ nobody confirms it",
      "◐ away, and nobody answers",
      "●",
      "●",
      "●",
    ]);
    const order = found.map((line) => said.text.indexOf(line));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(said.text).not.toContain("Holder");
    const named = await w.press(button(said, "With names"), MODERATOR);
    for (const name of ["● Away Answered", "● Red Holder"]) expect(named.text).toContain(name);
  });

  it("leads to naming somebody where that is missing, with whoever works on it filled in", async () => {
    const said = await w.say(topicOnly, MODERATOR);
    const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Over Holder" } }));
    expect(button(said, "Name a point of contact")).toMatchObject({
      kind: "ask",
      command: "contact mandate",
      input: { topic: "tracing", contact: id },
    });
    expect((await w.press(button(said, "Name a point of contact"), MODERATOR)).plan.kind).toBe("form");
  });

  it("makes a picture of it, with the label and without names", async () => {
    const drawn = await w.press(button(await w.say("contact coverage", MODERATOR), "As a picture"), MODERATOR);
    expect(drawn.view?.blocks).toContainEqual(expect.objectContaining({ kind: "file", mediaType: "image/png" }));
    const said = await w.say("contact coverage format:pdf", MODERATOR);
    const block = said.view?.blocks.find(({ kind }) => kind === "file");
    const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
    expect([file?.name, file?.mediaType]).toEqual(["test-coverage-2026-11-24-150000.pdf", "application/pdf"]);
    if (!READS_PDF) return;
    const text = pagesOf(Buffer.from(file?.base64 ?? "", "base64")).join("\n");
    expect(text).toContain("TLP:RED");
    expect(text).toMatch(/Uruguay.*◐/);
    expect(text).not.toContain("Holder");
  });

  it("counts for a member what they may see, in every language, and no more", async () => {
    for (const [locale, words] of [
      ["en", "7 countries, 1 topic: 4 points of contact, 2 of them to be confirmed."],
      ["es", "7 países, 1 tema: 4 puntos de contacto, 2 por confirmar."],
      ["pt", "7 países, 1 tema: 4 pontos de contato, 2 por confirmar."],
      ["fr", "7 pays, 1 thème\u00a0: 4 points de contact, dont 2 à confirmer."],
    ] as const) {
      const { text, view } = await w.say(topicOnly, { locale });
      expect(text).toContain(words);
      expect(text).not.toMatch(/Bolivia|Peru|Perú|Pérou|Holder/);
      expect(view && actionsIn(view)).toEqual([]);
    }
    const named = { kind: "values", path: "contact coverage", values: { topic: "tracing", names: true } } as const;
    expect((await w.send(named)).refusal).toBe("contact.coverage.moderators");
    expect((await w.say("contact coverage format:pdf")).refusal).toBe("contact.coverage.moderators");
    // Whom they may not see makes no difference to whom they may.
    const red = await w.say("contact coverage topic:tracing country:PE");
    expect(red.text).toContain("1 country, 1 topic: 0 points of contact");
    expect((await w.say("contact coverage", { as: "guest" })).refusal).toBe("role.least");
  });

  it("doubts who did not answer whether their card is right, and who said that they left", async () => {
    const mark = (name: string, data: { staleAt: Date } | { leftAt: Date }) =>
      w.db((db) => db.contact.updateMany({ where: { name }, data }));
    const line = async (country: string) =>
      (await w.say(topicOnly, MODERATOR)).text.split("\n").find((each) => each.includes(country));
    expect(await line("Paraguay")).toMatch(/●/);
    // Whoever named them was asked twice, over a year later, and said nothing.
    const old = new Date(w.clock.now().getTime() - 400 * 86_400_000);
    const named = (data: object) => w.db((db) => db.correspondent.updateMany({ where: { country: "PY" }, data }));
    await w.say('contact correspondent PY person:"The member"', MODERATOR);
    await named({ silences: 2, askedAt: old });
    expect(await line("Paraguay")).toMatch(/●/);
    await w.db((db) => db.mandate.updateMany({ where: { country: "PY" }, data: { recordedAt: old } }));
    expect(await line("Paraguay")).toContain("◐ nobody confirms it");
    await named({ silences: 1 });
    expect(await line("Paraguay")).toMatch(/●/);
    await mark("Fresh Holder", { staleAt: w.clock.now() });
    expect(await line("Paraguay")).toContain("◐ nobody confirms it");
    await mark("Fresh Holder", { leftAt: w.clock.now() });
    expect(await line("Paraguay")).toContain("◐ has left this post");
  });
});
