import { describe, expect, it } from "vitest";
import { citedNumbers } from "../../../../src/core/features/resources/citations/cited-number.ts";
import {
  knownNames,
  type NamedResource,
  namedIn,
} from "../../../../src/core/features/resources/citations/names-in-text.ts";
import { bareAddress } from "../../../../src/core/features/resources/duplicates/bare-address.ts";

describe("numbers of laws in a text", () => {
  it.each([
    ["Modifica la Ley N° 7.411/2024, y el Decreto 2535 de 1993.", ["law 7411 2024", "decree 2535 1993"]],
    ["General Assembly resolution 55/255", ["resolution 55/255"]],
    ["Security Council resolution 2117 (2013)", ["resolution 2117 2013"]],
    ["a Lei nº 10.826, de 22 de dezembro de 2003", ["law 10826 2003"]],
    ["Lei 10.826/2003 e Lei 10.826/2003", ["law 10826 2003"]],
    ["Loi n° 2012-304; décret 95-589", ["law 2012-304", "decree 95-589"]],
    ["Firearms Control Act No. 60 of 2000", ["law 60 2000"]],
    ["Ley 20.429", ["law 20429"]],
    ["la Sentencia C-123/2010", ["ruling c-123 2010"]],
    ["rule of law 12 applies; article 7; law 5 of the list", []],
  ])("%s", (text, found) => {
    expect(citedNumbers(text).map(({ kind, number, year }) => [kind, number, year].filter(Boolean).join(" "))).toEqual(
      found,
    );
  });
});

describe("what a text names", () => {
  const named = (id: string, title: string, rest: Partial<NamedResource> = {}): NamedResource => ({
    ...{ id, title, citation: null, country: null },
    ...rest,
  });
  const self = named("self", "A note on marking", { country: "PY" });
  const known = knownNames([
    self,
    named("py", "Ley de armas del Paraguay", { citation: "Ley 7411/2024", country: "PY" }),
    named("ar", "Ley de cupos", { citation: "Ley 7411/2024", country: "AR" }),
    named("mx", "Ley 20.429 de explosivos", { country: "MX" }),
    named("fp", "Firearms Protocol (General Assembly resolution 55/255, 2001)"),
    named("short", "Arms Trade Treaty"),
    named("long", "Arms Trade Treaty implementation guide"),
    named("guide", "Guide"),
    named("cl", "Ley 900/1999", { country: "CL" }),
    named("co", "Ley 900/1999", { country: "CO" }),
  ]);
  it.each([
    ["Reglamenta la Ley N° 7.411 de 2024.", ["py"]],
    ["Under resolution 55/255, and the Árms TRADE Treaty.", ["short", "fp"]],
    ["See the Firearms Protocol", ["fp"]],
    ["The Arms Trade Treaty implementation guide says so", ["long"]],
    ["A guide; A note on marking; Ley 20429", ["mx"]],
    ["Ley 900/1999", []],
    ["Ley 7411/2023", []],
  ])("%s", (text, ids) => {
    expect(namedIn(text, self, known).sort()).toEqual([...ids].sort());
  });
  it("is nothing that is called as it is itself", () => {
    expect(namedIn("Ley 7411/2024", named("py2", "Otra", { citation: "Ley 7411/2024", country: "PY" }), known)).toEqual(
      [],
    );
  });
});

it.each([
  ["HTTPS://www.Example.org/Law/?utm_source=x&b=2&a=1&fbclid=9#part", "example.org/law?a=1&b=2"],
  ["http://example.org", "example.org"],
  ["https://example.org/a/?id=7", "example.org/a?id=7"],
])("the address %s is that of %s", (url, bare) => {
  expect(bareAddress(url)).toBe(bare);
});
