import { describe, expect, it } from "vitest";
import { readDomain } from "../../../../src/core/features/membership/domains/domain.ts";
import { looksLike } from "../../../../src/core/features/membership/domains/looks-like.ts";

const LISTED = ["fiscalia.gob.py", "police.example.org", "pf.gov.br"];

describe("a domain that only looks like one of the list", () => {
  it.each([
    ["fisca1ia.gob.py", "fiscalia.gob.py"],
    ["fiscal\u0456a.gob.py", "fiscalia.gob.py"],
    ["fiscalia-gob.py", "fiscalia.gob.py"],
    ["mail.fiscalla.gob.py", "fiscalia.gob.py"],
    ["fiscaliaa.gob.py", "fiscalia.gob.py"],
    ["ficsalia.gob.py", "fiscalia.gob.py"],
    ["police.exarnple.org", "police.example.org"],
    ["polce.example.org", "police.example.org"],
    ["p\u0444.gov.br", undefined],
    ["pg.gov.br", undefined],
    ["police.example.com", undefined],
    ["otherpolice.example.org", undefined],
    ["fiscalia.gob.uy", undefined],
    ["fiscalia.gob.py", undefined],
    ["mail.fiscalia.gob.py", undefined],
    ["example.org", undefined],
  ])("%s: %s", (typed, like) => {
    expect(looksLike(readDomain(typed)!, LISTED)).toBe(like);
  });

  it("is none where the list is empty, and each of the list is itself", () => {
    expect(looksLike("police.example.org", [])).toBeUndefined();
    for (const one of LISTED) expect(looksLike(one, LISTED)).toBeUndefined();
  });
});
