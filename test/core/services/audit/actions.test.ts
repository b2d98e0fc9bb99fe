import { describe, expect, it } from "vitest";
import { declared } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { importsOf } from "../../../../src/core/services/imports/imports.ts";
import { sources } from "../../../support/wider-uses.ts";

// Made of a kind (import-file.ts), or by the chain about itself (chain-links.ts).
const MADE = [
  ...[...importsOf(CATALOGUE).keys()].map((kind) => `import.${kind}`),
  ...["keyed", "rotated", "accepted", "checkpoint"].map((what) => `chain.${what}`),
];

describe("what entries of the audit log say", () => {
  const known = declared(CATALOGUE, "audited").flatMap((own) => Object.keys(own));
  const written = sources().flatMap(({ text }) =>
    [...text.matchAll(/\baction(?:: | = )([^\n]*)/g)].flatMap(([, rest]) =>
      [...(rest ?? "").matchAll(/"([a-z]+(?:\.[a-z-]+)+)"/g)].map(([, action]) => action ?? ""),
    ),
  );

  it("has words for every action that is written, and for nothing else", () => {
    expect(written.length).toBeGreaterThan(50);
    expect([...new Set([...written, ...MADE])].sort()).toEqual([...known].sort());
  });
});
