import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messagesOf } from "../../src/core/kernel/language/define-messages.ts";
import "../support/all-messages.ts";

/** The parts of a message: what is always the same, by sentences, and undefined for what is filled in. */
function partsOf(template: string): (string | undefined)[] {
  const parts: (string | undefined)[] = [""];
  let depth = 0;
  for (const sign of template) {
    if (sign === "{") depth += 1;
    if (depth === 0) parts.push(`${parts.pop() ?? ""}${sign}`);
    if (sign === "}") {
      depth -= 1;
      if (depth === 0) parts.push(undefined, "");
    }
  }
  return parts.flatMap((part) => (part === undefined ? [part] : part.split(/(?<=\.)(?= )/)));
}

/** What the message says, filled in with anything; also only its first sentences. Undefined where too little of it is always the same. */
function patternOf(template: string): RegExp | undefined {
  const pieces: string[] = [];
  let filled = "";
  for (const part of partsOf(template)) {
    if (part === undefined) filled = ".+";
    else if (part !== "") {
      pieces.push(filled + part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
      filled = "";
    }
  }
  const enough = (text: string) => /\p{L}{3}.*\p{L}{3}/u.test(text);
  if (!enough(pieces[0] ?? "")) pieces.splice(0, 2, pieces.slice(0, 2).join(""));
  if (!enough(pieces[0] ?? "")) return undefined;
  const nested = [...pieces, filled].reduceRight((rest, piece) => (rest === "" ? piece : `${piece}(?:${rest})?`), "");
  return new RegExp(`^${nested}$`);
}

it("troubleshooting quotes what the product says, to the word", () => {
  const page = readFileSync("docs/troubleshooting.md", "utf8");
  const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, sentence = ""]) => sentence);
  expect(quoted.length).toBeGreaterThan(15);
  const patterns = Object.values(messagesOf("en")).flatMap((template) => patternOf(template) ?? []);
  const said = (sentence: string) => patterns.some((pattern) => pattern.test(sentence));
  expect(said("This is what no product says.")).toBe(false);
  expect(quoted.filter((sentence) => !said(sentence))).toEqual([]);
});
