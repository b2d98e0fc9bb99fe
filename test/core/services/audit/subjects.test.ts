import { describe, expect, it } from "vitest";
import { declaredByKey } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { sources } from "../../../support/wider-uses.ts";

// Told by describe-entries.ts itself.
const ITSELF = ["community", "person", "file"];

describe("what entries of the audit log are about", () => {
  const written = sources().flatMap(({ text }) =>
    [...text.matchAll(/\bsubject(?::|(?: =)) [^\n]*/g)].flatMap(([line]) =>
      [...line.matchAll(/`([a-z-]+):\$\{/g)].map(([, kind]) => kind ?? ""),
    ),
  );
  const reviewed = [...declaredByKey(CATALOGUE, "reviews").keys()];
  const named = new Set([
    ...ITSELF,
    ...declaredByKey(CATALOGUE, "references").keys(),
    ...declaredByKey(CATALOGUE, "auditSubjects").keys(),
  ]);

  it("has a name of every kind, or it is said that such a thing has none", () => {
    expect(new Set(written).size).toBeGreaterThan(15);
    expect([...new Set([...written, ...reviewed])].filter((kind) => !named.has(kind))).toEqual([]);
  });
});
