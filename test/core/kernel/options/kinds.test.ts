import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelCalled } from "../../../../src/core/kernel/access/sharing-words.ts";
import { FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { FIXTURES } from "../../../support/fixture-commands.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly(FIXTURES), now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const echo = (values: Record<string, unknown>, who = {}) =>
  w.send({ kind: "values", path: "fixture echo", values: { title: "T", ...values } }, who);
const file = (size: number) => ({ name: "a.csv", mediaType: "text/csv", size, base64: "YQ==" });

describe("a sharing label", () => {
  it.each([
    ["clear", "clear TLP:CLEAR tlp-white claro Blanco branca clair"],
    ["green", "green Verde tlp:VERDE vert TLP.Green"],
    ["amber", "amber Ámbar âmbar ambre TLP:AMBAR"],
    ["amber+strict", "amber+strict TLP:AMBER+STRICT âmbar+estrito"],
    ["red", "red rojo Vermelho rouge TLP:ROUGE"],
    [undefined, "orange greenish tlp"],
  ])("is %s by its name and colour in four languages", (label, words) => {
    expect(words.split(" ").map(labelCalled)).toEqual(words.split(" ").map(() => label));
  });
});

describe("an option", () => {
  it.each([
    ["title", "  two \t words\u0000 ", "two words"],
    ["body", "a \r\n b\n\n\n\nc\u0007", "a\nb\n\nc"],
    ["count", " 42 ", "42"],
    ["sure", "Sí", "true"],
    ["sure", "não", "false"],
    ["sure", true, "true"],
    ["colour", "BLUE", "blue"],
    ["colour", "yes", "red"],
    ["colour", "Oui", "red"],
    ["tints", "RED", '["red"]'],
    ["tints", "undo ; No", '["blue","white"]'],
    ["tints", "sí, não,, sí", '["red","blue"]'],
    ["tints", "yes and no", '["red","blue"]'],
    ["tints", "red y blue\nwhite", '["red","blue","white"]'],
    ["tints", ["white", "red"], '["red","white"]'],
    ["who", "@member", "c1member"],
    ["who", { user: "admin" }, "c1admin"],
    ["who", "The moderator", "c1moderator"],
    ["room", "#general", '{"id":"general","name":"general"}'],
    ["room", { id: "C1", name: "general" }, '{"id":"C1","name":"general"}'],
    ["country", "Brésil", "BR"],
    ["country", "mexico", "MX"],
    ["country", "PRY", "PY"],
    ["topic", "rastreamento", "tracing"],
    ["topic", "TRACING", "tracing"],
    ["topic", "detección", "customs"],
    ["pillar", "Cooperación internacional", "cooperation"],
    ["language", "francés", "fr"],
    ["language", "PT", "pt"],
    ["zone", "asunción", "America/Asuncion"],
    ["length", "1h30", "90"],
    ["length", "dos horas", "120"],
    ["site", "https://www.unodc.org", "https://www.unodc.org/"],
    ["paper", file(1), '{"name":"a.csv","mediaType":"text/csv","size":1,"base64":"YQ=="}'],
  ])("%s %j is read as %s", async (name, raw, expected) => {
    const { text } = await echo({ [name]: raw });
    expect(text.slice(text.indexOf(`${name}: `) + name.length + 2).startsWith(expected)).toBe(true);
  });
  it.each([
    ["title", "x".repeat(41), "option.long"],
    ["title", "\u0000\u202e", "option.empty"],
    ["count", "100", "option.integer"],
    ["count", "1e1", "option.integer"],
    ["sure", "perhaps", "option.flag"],
    ["colour", "green", "option.choice"],
    ["colour", "yess", "option.choice.near"],
    ["colour", "ouis", "option.choice.near"],
    ["tints", "red, green", "option.choices"],
    ["tints", ",", "option.choices"],
    ["tints", "red blue", "option.choices"],
    ["tints", "red,".repeat(200), "option.choices"],
    ["who", "nobody", "option.person"],
    ["who", { user: "The member" }, "option.person"],
    ["who", "The", "option.reference.many"],
    ["room", "a b", "option.channel"],
    ["country", "Narnia", "option.country"],
    ["topic", "cooking", "option.term"],
    ["topic", "cooperation", "option.term"],
    ["language", "klingon", "option.language"],
    ["zone", "Mars/Base", "option.zone"],
    ["at", "soonish", "when.nothing"],
    ["at", "2020-01-01 10:00", "when.past"],
    ["length", "a while", "option.duration"],
    ["length", "3 days", "option.duration.most"],
    ["site", "javascript:alert(1)", "option.link"],
    ["site", "http://user:pw@example.org", "option.link"],
    ["site", "http://localhost/", "option.link"],
    ["paper", "a.csv", "option.file"],
    ["paper", file(FILE_BYTES + 1), "option.file.size"],
  ])("%s %j is asked again: %s", async (name, raw, code) => {
    const { plan } = await echo({ [name]: raw });
    expect(plan).toMatchObject({ kind: "form", errors: { [name]: { problem: { code } } } });
  });
  it("offers what would be right", async () => {
    const { plan } = await echo({ who: "The", topic: "mar", zone: "Asuncio" });
    const errors = plan.kind === "form" ? plan.errors : undefined;
    expect(errors?.["who"]?.suggestions?.map((s) => s.label)).toEqual([
      "The admin",
      "The guest",
      "The member",
      "The moderator",
    ]);
    expect(errors?.["topic"]?.suggestions).toEqual([{ value: "marking", label: "Marking" }]);
    expect(errors?.["zone"]?.suggestions?.[0]?.value).toBe("America/Asuncion");
  });
  it("is complained about in the reader's language", async () => {
    const { text } = await echo({ country: "Narnia" }, { locale: "fr" });
    expect(text).toBe(
      "country: Je ne connais pas le pays «\u00a0Narnia\u00a0». Écrivez son nom ou son code, comme Paraguay ou PY.",
    );
  });
  it("of a moment is read in the zone that the command's zone option names, else in the reader's", async () => {
    const at = async (values: Record<string, unknown>, zone?: string) =>
      /"at":"([^"]+)"/.exec((await echo(values, zone ? { zone } : {})).text)?.[1];
    expect(await at({ at: "2026-12-01 15:00" }, "America/Asuncion")).toBe("2026-12-01T18:00:00.000Z");
    expect(await at({ at: "2026-12-01 15:00", zone: "Madrid" }, "America/Asuncion")).toBe("2026-12-01T14:00:00.000Z");
  });
});

describe("several choices", () => {
  const suggest = async (text: string, locale = "en") => {
    const { plan } = await w.send(
      { kind: "suggest", path: "fixture echo", option: "tints", text, values: {} },
      { locale },
    );
    return plan.kind === "suggest" ? plan.choices.map(({ value, label }) => `${value} = ${label}`) : [];
  };
  it("are completed one after the other, each time as a whole", async () => {
    expect(await suggest("")).toEqual(["red = Yes", "blue = No", "white = Undo"]);
    expect(await suggest("desh", "es")).toEqual(["white = Deshacer"]);
    expect(await suggest("blue, y")).toEqual(["red,blue = Yes, No"]);
    expect(await suggest("No, ")).toEqual(["blue = No", "red,blue = Yes, No", "blue,white = No, Undo"]);
    expect(await suggest("red,blue")).toEqual(["red,blue = Yes, No", "red,blue,white = Yes, No, Undo"]);
    expect(await suggest("mauve, ")).toEqual([]);
  });
  it("that are wrong come with what would be right", async () => {
    const { plan } = await echo({ tints: "white, n" });
    const suggestions = plan.kind === "form" ? plan.errors?.["tints"]?.suggestions : undefined;
    expect(suggestions).toEqual([{ value: "blue,white", label: "No, Undo" }]);
  });
  it("are picked in a form by their values, however they were typed", async () => {
    const { plan } = await w.send({ kind: "values", path: "fixture echo", values: { tints: "Undo, oui" } });
    expect(plan.kind === "form" ? plan.form.fields.find((f) => f.name === "tints")?.value : undefined).toBe(
      "red,white",
    );
  });
});
