import { describe, expect, it } from "vitest";
import { readCards } from "../../../../../src/core/features/contacts/exchange/cards/read-cards.ts";
import type { FileTable } from "../../../../../src/core/services/imports/table.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");

function table(content: Uint8Array): FileTable {
  const read = readCards(content);
  if (!read || "fault" in read) throw new Error("that is no file of cards");
  return read;
}

/** What the cards of a file say, by column. */
const said = (content: Uint8Array | string) => {
  const { header, rows } = table(typeof content === "string" ? Buffer.from(content) : content);
  return rows.map(({ cells }) =>
    Object.fromEntries(
      header.cells.map((key, at) => [key, cells[at] ?? ""] as const).filter(([, text]) => text !== ""),
    ),
  );
};

describe("vCards", () => {
  it("of version 4 are read with groups, folds inside of characters, types, preferences and escapes", () => {
    const folded = Buffer.concat([
      bytes("NOTE:Lluvia de oto"),
      Buffer.from([0xc3]),
      bytes("\r\n "),
      Buffer.from([0xb1]),
      bytes("o\\nsegunda\\, l\\;nea\\\\\r\n"),
    ]);
    const whole = Buffer.concat([
      Buffer.from(
        '\ufeffBEGIN:VCARD\r\nVERSION:4.0\r\nUID;VALUE=text:py-1\r\nFN:Ana Ruiz\r\nORG:Police\\; North;Unit A\r\nitem1.TEL;VALUE=uri;TYPE="work,voice":tel:+595-21-555-0101;ext=4\r\n' +
          "item1.X-ABLABEL:Desk\r\nTEL;TYPE=cell:0981 555 101\r\nTEL;TYPE=fax:021 1\r\nTEL;VALUE=uri:sip:ana@example.org\r\n" +
          "EMAIL;PREF=2:second@example.org\r\nEMAIL;PREF=1:mailto:first@example.org\r\nLANG;PREF=2:gn\r\nLANG;PREF=1:es-PY\r\n" +
          "ADR;TYPE=home:;;;Luque;;;Argentina\r\nADR;TYPE=work;CC=PY:;;;Asunción;;;Paraguay\r\nTITLE:Chief\r\nTZ:America/Asuncion\r\n" +
          "CATEGORIES:tracing,Friends\\, old\r\nEXPERTISE;LEVEL=expert:marking\r\nEXPERTISE;LEVEL=beginner:chess\r\nREV:20261101T120000Z\r\nX-RAPPORTEUR-HOURS:08:00-15:00\r\n",
      ),
      folded,
      bytes("NOTE:TLP:GREEN · somebody's · label\r\nEND:VCARD\r\n").map((byte) => byte),
    ]);
    expect(said(Buffer.from(whole.toString("latin1").replaceAll("\xb7", "\xc2\xb7"), "latin1"))).toEqual([
      {
        ...{ reference: "py-1", name: "Ana Ruiz", organisation: "Police; North, Unit A", post: "Chief", country: "PY" },
        ...{ city: "Asunción", languages: "es | gn", zone: "America/Asuncion", hours: "08:00-15:00" },
        ...{ phones: "+595-21-555-0101 ext. 4", mobiles: "0981 555 101", expert: "marking" },
        ...{ emails: "first@example.org | second@example.org", topics: "tracing | Friends, old" },
        ...{ note: "Lluvia de otoño\nsegunda, l;nea\\", updated: "2026-11-01T12:00:00Z" },
      },
    ]);
  });

  it.each([
    [
      "a name in parts where there is none whole",
      ["VERSION:3.0", "N:Ruiz;Ana;María;Dra.;"],
      { name: "Dra. Ana María Ruiz" },
    ],
    [
      "the organisation's name of an office",
      ["VERSION:3.0", "ORG:Customs;Desk"],
      { name: "Customs, Desk", organisation: "Customs, Desk" },
    ],
    ["a role in place of a title", ["VERSION:3.0", "FN:A", "ROLE:Officer"], { name: "A", post: "Officer" }],
    [
      "the country of a telephone",
      ["VERSION:3.0", "FN:A", "TEL:+595 21 1234567", "ADR:;;;;;;Erewhon"],
      { name: "A", phones: "+595 21 1234567", country: "PY" },
    ],
    [
      "a country that nobody knows as it stands",
      ["VERSION:3.0", "FN:A", "ADR:;;;;;;Erewhon"],
      { name: "A", country: "Erewhon" },
    ],
    [
      "quoted-printable of version 2.1 over lines",
      ["VERSION:2.1", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 =", "P=C3=A9rez", "TEL;CELL:1234567"],
      { name: "José Pérez", mobiles: "1234567" },
    ],
    [
      "a character set that it names",
      ["VERSION:2.1", "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9"],
      { name: "José" },
    ],
    [
      "no picture, and no card within",
      ["VERSION:3.0", "FN:A", "PHOTO;ENCODING=b:AAAA", "AGENT:", "BEGIN:VCARD", "FN:B", "END:VCARD"],
      { name: "A" },
    ],
  ])("give %s", (_what, lines, cells) => {
    expect(said(card(...lines))).toEqual([cells]);
  });

  it("are read in UTF-16, whatever ends their lines, and as many as there are", () => {
    const two = `${card("VERSION:3.0", "FN:Añá")}${card("VERSION:3.0", "FN:B")}`;
    expect(said(Buffer.from(`\ufeff${two}`, "utf16le"))).toEqual([{ name: "Añá" }, { name: "B" }]);
    expect(said(two.replaceAll("\r\n", "\r"))).toHaveLength(2);
    expect(said(two.toLowerCase().replaceAll("\r\n", "\n"))).toEqual([{ name: "añá" }, { name: "b" }]);
  });

  it("say where they are wrong: one that never ends, bytes of no character set, things that are nobody", () => {
    const read = table(
      bytes(
        `${card("VERSION:4.0", "KIND:group", "FN:All")}${card("VERSION:3.0", "FN:Jos\xe9", "X-OTHER:\xe9")}BEGIN:VCARD\r\nFN:Half`,
      ),
    );
    expect(read.faults.map(({ line, column, problem }) => [line, column, problem.code])).toEqual([
      [11, undefined, "contact.import.card.open"],
      [8, "FN", "contact.import.card.encoding"],
    ]);
    expect(read.left?.map(({ line }) => line)).toEqual([1]);
    expect(readCards(Buffer.from("name,country\nBEGIN:VCARD,PY"))).toBeUndefined();
  });
});
