import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../src/core/kernel/catalogue/catalogue.ts";
import { FEATURES } from "../../src/features.ts";
import { wordOfTheDayWithCommands } from "../support/word-of-the-day/commands.ts";
import { world } from "../support/world.ts";
import { fileKindsOf } from "../../src/terminal/commands/file-kinds.ts";
import { program } from "../../src/terminal/program.ts";
import { hear } from "../terminal/commands/heard.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { playTalk } from "../talk/play.ts";
import { DRIVERS } from "./drivers.ts";

const catalogue = catalogueOf([...FEATURES, wordOfTheDayWithCommands]);

const TALK = `# now 2026-11-24T15:00:00Z
member es America/Asuncion: word
  La palabra del día: Chain of custody
member fr: word word:calibre
  Un mot\u00a0: Calibre
member: word word:nonsense
  (form) Show the word of the day, or another
  word: I find nothing called “nonsense” that you may see. Write a part of its name.
moderator pt: word later
  Em uma hora publico aqui a palavra do dia.
clock 61 minutes
  [#general] The word of the day: Chain of custody
member: help word
  Word
  - /word – Show the word of the day, or another
  [Show the word of the day, or another] /word
`;

describe.each(DRIVERS)("a feature of two halves and one entry, on the platform $name", (driver) => {
  it("has its command, reference, delivery, Home section and words", async () => {
    const w = await world({ catalogue, now: "2026-11-24T15:00:00Z" });
    const platform = await driver.open(w);
    try {
      const played = await playTalk(TALK, w, { ...platform, ...(driver.forms ? { forms: driver.forms } : {}) });
      expect(played).toBe(TALK);
      const home = await platform.send({ kind: "line", line: "home" }, { as: "member", locale: "fr" });
      expect(home.text).toContain("Le mot du jour\u00a0: Chain of custody");
    } finally {
      await platform.close();
      await w.close();
    }
  });
});

it("it is exported at the command line, whose help says so", async () => {
  const w = await world({ catalogue, now: "2026-11-24T15:00:00Z" });
  try {
    expect(await hear(w, "export", { what: "word", word: "w3" })).toMatchObject({ exit: 0, out: "A word: Calibre" });
    expect(await hear(w, "export", { what: "word", word: "none" })).toMatchObject({ exit: 1, err: "Which word" });
    const command = program(translator("en"), fileKindsOf(catalogue)).commands.find((one) => one.name() === "export");
    expect(command?.helpInformation().replaceAll(/\s+/g, " ")).toContain("--word <id> word: Which word");
  } finally {
    await w.close();
  }
});
