import { describe, expect, it } from "vitest";
import { declared } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { actionsOf, auditKinds } from "../../../../src/core/services/audit/audited.ts";
import { importsOf } from "../../../../src/core/services/imports/imports.ts";
import { sources } from "../../../support/wider-uses.ts";

// Made of a kind (import-file.ts), or by the chain about itself (chain-links.ts).
const MADE = [
  ...[...importsOf(CATALOGUE).keys()].map((kind) => `import.${kind}`),
  ...["keyed", "rotated", "accepted", "checkpoint"].map((what) => `chain.${what}`),
];

describe("what entries of the audit log say", () => {
  const kinds = declared(CATALOGUE, "audited").flatMap((own) => Object.entries(own));
  const known = kinds.flatMap(([, done]) => Object.keys(done));
  // The word for a kind of conclusion that is called so is none.
  const written = sources().flatMap(({ text }) =>
    [...text.matchAll(/\baction(?:: (?!"conclusion\.kind\.)| = )([^\n]*)/g)].flatMap(([, rest]) =>
      [...(rest ?? "").matchAll(/"([a-z]+(?:\.[a-z-]+)+)"/g)].map(([, action]) => action ?? ""),
    ),
  );

  it("has words for every action that is written, and for nothing else", () => {
    expect(written.length).toBeGreaterThan(50);
    expect([...new Set([...written, ...MADE])].sort()).toEqual([...known].sort());
  });

  it("has a name for every kind of them, by which `audit` lists all of that kind", () => {
    expect([...new Set(kinds.map(([kind]) => kind))].sort()).toEqual(Object.keys(auditKinds(CATALOGUE)).sort());
    for (const [kind, done] of kinds)
      expect(actionsOf(CATALOGUE, kind)).toEqual(expect.arrayContaining(Object.keys(done)));
    const { input } = CATALOGUE.commands.find(({ path }) => path === "audit")!;
    expect(optionsOf(input).find(({ name }) => name === "kind")?.kind.values).toEqual(auditKinds(CATALOGUE));
  });
});
