import { describe, expect, it } from "vitest";
import { phoneAddress } from "../../../../src/core/features/contacts/addresses/address.ts";
import { addressesIn, blanked } from "../../../../src/core/features/contacts/addresses/addresses-in.ts";

describe("addresses in a question", () => {
  it.each([
    ["who is maria@mpf.gov.py?", ["maria@mpf.gov.py"]],
    ["Maria.Silva+x@MPF.gov.py, fiscal", ["maria.silva+x@mpf.gov.py"]],
    ["write to <ana@example.org>.", ["ana@example.org"]],
    ["who is +595 21 123 456", ["+59521123456"]],
    ["¿de quién es el +595 (21) 123-456?", ["+59521123456"]],
    ["0059521123456", ["+59521123456"]],
    ["+595.21.123.456 ou ana@example.org", ["+59521123456", "ana@example.org"]],
    ["qui est au +33 (0)1 70 18 99 00 ?", ["+33170189900"]],
    ["call 021 123 456", ["021123456 21123456"]],
    ["(021) 123-4567 please", ["0211234567 211234567"]],
  ])("%s", (text, found) => {
    expect(addressesIn(text).map(({ exact, national }) => exact ?? national.join(" "))).toEqual(found);
  });

  it.each([
    "tracing in Paraguay since 2015-2019",
    "Lei 10.826/2003",
    "ley 19300555",
    "A/RES/55/255",
    "on 27.11.2026 or 2026-11-27",
    "1.234.567 weapons",
    "117",
    "@ana and ana@",
    "serial no. 1234567",
    "",
  ])("nothing: %s", (text) => expect(addressesIn(text)).toEqual([]));

  it("leaves the rest where it was", () => {
    const text = "who is +595 21 123 456 in Paraguay";
    expect(blanked(text, addressesIn(text)).indexOf("Paraguay")).toBe(text.indexOf("Paraguay"));
    expect(blanked(text, addressesIn(text))).not.toMatch(/\d/);
  });

  it("are compared as they are dialled", () => {
    expect(phoneAddress("021 123 456", "PY").exact).toBe("+59521123456");
    expect(phoneAddress("+595 21 123 456 ext. 7", "BR").exact).toBe("+59521123456");
    expect(phoneAddress("117", "PY")).toEqual({ field: "phones", exact: "117", national: null });
  });
});
