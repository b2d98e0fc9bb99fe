import { expect, it } from "vitest";
import type { InvocationInput } from "../../../src/core/kernel/commands/platform.ts";
import { CATALOGUE } from "../../../src/features.ts";
import type { Target } from "./directory.ts";
import { WAYS } from "./ways.ts";

/** Commands of contacts that are no way of the matrix, with where it is held what they show. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // What both sides of a request are told: exactly what was agreed.
  ...Object.fromEntries(
    ["accept", "allow", "because", "decline", "told", "why", "withdraw"].map((word) => [
      `contact ${word}`,
      "commands/contact-request",
    ]),
  ),
  // What one says of one’s own card.
  ...{ "contact confirm": "commands/contact-still-right", "contact moved": "commands/contact-still-right" },
  ...{ "contact join": "commands/contact-join", "contact answer": "commands/contact-join" },
  // What a file would change: it brings the fields itself.
  "contact import": "commands/contact-import",
  // What nobody here is, whose fields are not among what is proposed.
  "contact propose": "commands/contact-propose",
  // What is left of a card once it is out of the directory, or out of the queue: its name.
  ...{ "contact remove": "commands/contact-edit", "contact right": "commands/contact-reports" },
  "contact wrong": "visibility/fields/around",
};

const NOBODY: Target = {
  ...{ id: "0", key: "00", visibility: "nobody", label: "red", name: "Zora", levels: {} as Target["levels"] },
  secrets: { phones: "1", mobiles: "2", always: "3", emails: "4", note: "5" },
};

const pathOf = (input: InvocationInput): string => {
  if (input.kind === "values") return input.path;
  if (input.kind !== "line") return "";
  return CATALOGUE.commands.map(({ path }) => path).find((path) => `${input.line} `.startsWith(`${path} `)) ?? "";
};

it("each command of contacts is a way of the matrix, or is said to be held elsewhere", () => {
  const asked = Object.values(WAYS).flatMap(({ each, once = [] }) => [...(each?.(NOBODY, NOBODY) ?? []), ...once]);
  const tried = new Set(asked.map(pathOf));
  const paths = CATALOGUE.commands.map(({ path }) => path).filter((path) => path.startsWith("contact "));
  expect(paths.filter((path) => !tried.has(path) && !(path in ELSEWHERE))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((path) => !paths.includes(path) || tried.has(path))).toEqual([]);
});
