import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/core/kernel/text/fold.ts";
import { namesIn } from "../../../../src/core/services/global-search/chatter/known-words.ts";
import { smallTalkIn } from "../../../../src/core/services/global-search/chatter/small-talk.ts";
import { hintsOf } from "../../../../src/core/services/global-search/hint.ts";
import { defaultTaxonomy } from "../../../../src/core/services/taxonomy/default-taxonomy.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const FOLDER = join(import.meta.dirname, "said");
const terms = defaultTaxonomy().map(({ labels, also, ...term }) => ({
  ...term,
  labels,
  names: [...Object.values(labels), ...also].map(fold),
}));
const hints = hintsOf(CATALOGUE);
const isName = namesIn(terms, (word) => hints.asked(word) !== undefined);
/** The sentences of a folder, one a line, with the file each stands in; lines that begin with # are remarks. */
const sentences = (folder: string): [file: string, said: string][] =>
  readdirSync(join(FOLDER, folder)).flatMap((file) =>
    readFileSync(join(FOLDER, folder, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line): [string, string] => [file, line]),
  );

const talk = [...sentences("small-talk"), ...sentences("small-talk-unseen")];
const questions = [...sentences("questions"), ...sentences("questions-unseen")];

it("is judged by enough sentences", () => {
  expect(talk.length).toBeGreaterThanOrEqual(700);
  expect(questions.length).toBeGreaterThanOrEqual(600);
});

describe("what asks the library for nothing", () => {
  it.each(talk)("%s: %s", (_file, said) => {
    expect(smallTalkIn(said, isName)).toBeDefined();
  });
});

describe("what asks the library", () => {
  it.each(questions)("%s: %s", (_file, said) => {
    expect(smallTalkIn(said, isName)).toBeUndefined();
  });
});

it.each([
  ["Good morning everyone!", "hello"],
  ["bom dia", "hello"],
  ["merci beaucoup", "thanks"],
  ["Thanks for the tracing guide", "thanks"],
  ["hasta mañana", "bye"],
  ["à bientôt", "bye"],
  ["👍", "fine"],
  ["ok", "fine"],
  ["?", "help"],
  ["ayuda", "help"],
  ["kkkkkkk", "fine"],
  ["❤️", "fine"],
  ["the trace request is ready", "remark"],
  ["Bonjour à tous, la demande de traçage est prête", "remark"],
])("%s is answered as %s", (said, kind) => {
  expect(smallTalkIn(said, isName)).toBe(kind);
});
