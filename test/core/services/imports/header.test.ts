import { describe, expect, it } from "vitest";
import { contactRows } from "../../../../src/core/features/contacts/exchange/import-rows.ts";
import { columnNames, knownColumns, readHeader } from "../../../../src/core/services/imports/header.ts";
import type { Layout } from "../../../../src/core/services/imports/layout.ts";
import { importsOf } from "../../../../src/core/services/imports/imports.ts";
import { readTable } from "../../../../src/core/services/imports/table.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const KINDS = [...importsOf(CATALOGUE)];

function layoutOf(content: string, { columns } = contactRows): ReturnType<typeof readHeader> {
  const table = readTable(new TextEncoder().encode(content), knownColumns(columns));
  if ("fault" in table) throw new Error(table.fault.problem.code);
  return readHeader(table, columns);
}

function faults(content: string): unknown[] {
  const read = layoutOf(content);
  return "faults" in read
    ? read.faults.map(({ line, column, problem, near }) => [line, column, problem.code, near ?? problem.params])
    : [];
}

function placesOf(content: string): [string, number][] {
  const layout = layoutOf(content) as Layout;
  return [...layout.places];
}

describe.each(KINDS)("the columns of %s", (_name, { columns }) => {
  it("are found by every name in every language", () => {
    const names = columnNames(columns);
    for (const [key, column] of Object.entries(columns)) {
      expect([...names.values()]).toContain(key);
      for (const language of LANGUAGES)
        for (const name of translator(language)(column.names).split("|"))
          expect([name, knownColumns(columns)([name])]).toEqual([name, 1]);
    }
  });

  it("go by names of their own: none means two of them in any language", () => {
    const meant = new Map<string, string>();
    for (const [key, column] of Object.entries(columns)) {
      for (const language of LANGUAGES) {
        for (const name of translator(language)(column.names).split("|")) {
          expect(meant.get(name) ?? key, name).toBe(key);
          meant.set(name, key);
        }
      }
    }
  });
});

const REQUIRED = "name,organisation,post,country,languages";

describe("a header", () => {
  it("may be in any order, case and language, with accents or without, mixed", () => {
    expect(
      placesOf("Idiomas;PAÍS;Organización;Point de contact;E-Mails;cargo;NOME\nx;x;x;x;x;x;x").map(([key]) => key),
    ).toEqual(["languages", "country", "organisation", "poc", "emails", "post", "name"]);
    expect(placesOf("pais,organisation ,Full_Name,post,LANGUES\nx,x,x,x,x").map(([key]) => key)).toEqual([
      "country",
      "organisation",
      "name",
      "post",
      "languages",
    ]);
  });

  it("names what is missing", () => {
    expect(faults("name,country\nx,x")).toEqual([
      [1, undefined, "import.column.missing", { column: "organisation" }],
      [1, undefined, "import.column.missing", { column: "post" }],
      [1, undefined, "import.column.missing", { column: "languages" }],
    ]);
  });

  it("names what is unknown, with what was probably meant", () => {
    expect(faults(`${REQUIRED},tpoics,shoe size\nx,x,x,x,x,x,x`)).toEqual([
      [1, "tpoics", "import.column.unknown", "topics"],
      [
        1,
        "shoe size",
        "import.column.unknown",
        {
          columns:
            "reference, name, organisation, post, country, languages, topics, poc, emails, phones, mobiles, always, note, phonesfor, mobilesfor, alwaysfor, emailsfor, notefor, cityfor, agency, city, zone, hours, fluent, expert, since, until, namedby, mandate, deputy, away, source, sharing, person, updated",
        },
      ],
    ]);
  });

  it("names what is there twice, also under two names", () => {
    expect(faults(`${REQUIRED},País\nx,x,x,x,x,x`)).toEqual([
      [1, "País", "import.column.twice", { column: "country" }],
    ]);
  });

  it("may have a nameless column as long as nothing is in it", () => {
    expect(faults(`${REQUIRED},,\nx,x,x,x,x,,`)).toEqual([]);
    expect(faults(`${REQUIRED},\nx,x,x,x,x,y`)).toEqual([[1, undefined, "import.column.nameless", { place: 6 }]]);
  });

  it("that names no column at all is asked for", () => {
    expect(faults("Ana,Police,Chief,PY,es\n")).toEqual([
      [1, undefined, "import.file.header", { columns: expect.stringContaining("name, organisation") as string }],
    ]);
  });
});
