import { typed } from "../../../../src/core/kernel/text/typed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { UserError } from "../../../../src/core/kernel/errors/errors.ts";
import { readLine, usage } from "../../../../src/core/kernel/lines/line.ts";
import { hidden, knownByLook, opt, optionsOf } from "../../../../src/core/kernel/options/options.ts";

const L = "help.command";
const meeting = optionsOf(
  z.object({
    title: opt.text(L, 120),
    when: opt.when(L),
    place: opt.text(L, 90).optional(),
    remind: opt.duration(L, 99).optional(),
    repeat: opt.choice(L, { once: "word.yes" }).optional(),
    replaces: hidden(opt.text(L, 9)).optional(),
  }),
);
const find = optionsOf(
  z.object({ words: opt.text(L, 200).optional(), country: opt.country(L).optional(), poc: opt.flag(L).optional() }),
);
const note = optionsOf(z.object({ text: opt.long(L, 2_000), meeting: opt.reference(L, "meeting").optional() }));

describe("a typed line", () => {
  it.each([
    ['"Board call" tomorrow at 15:00', meeting, { title: "Board call", when: "tomorrow at 15:00" }],
    ["Board call when:tomorrow 15:00", meeting, { title: "Board call", when: "tomorrow 15:00" }],
    [
      "title:Board call when:tomorrow at 15:00 repeat:once",
      meeting,
      { title: "Board call", when: "tomorrow at 15:00", repeat: "once" },
    ],
    ['place:Vienna "Board call" tomorrow', meeting, { place: "Vienna", title: "Board call", when: "tomorrow" }],
    ['when:"in 2 days" title:"A \\"quoted\\" one"', meeting, { when: "in 2 days", title: 'A "quoted" one' }],
    ["“Board call” tomorrow", meeting, { title: "Board call", when: "tomorrow" }],
    ["«Reunión» mañana", meeting, { title: "Reunión", when: "mañana" }],
    ["tracing country:PY", find, { words: "tracing", country: "PY" }],
    ["country:PY tracing of parts", find, { country: "PY", words: "tracing of parts" }],
    ["country:PY poc:true", find, { country: "PY", poc: "true" }],
    ["tracing country:PY of parts", find, { words: "tracing of parts", country: "PY" }],
    ["", find, {}],
    ["Note: we agreed", note, { text: "Note: we agreed" }],
    ["see https://example.org/a:b today", note, { text: "see https://example.org/a:b today" }],
    ["first line\n\nsecond   line", note, { text: "first line\n\nsecond   line" }],
    ["we meet at 15:00", note, { text: "we meet at 15:00" }],
    ["text:Ratio 1:2 Meeting:x meeting:Board", note, { text: "Ratio 1:2 Meeting:x", meeting: "Board" }],
    ['text:""', note, { text: "" }],
    ['"Quoted" and more', note, { text: '"Quoted" and more' }],
    ['we say "so" meeting:Board', note, { text: 'we say "so"', meeting: "Board" }],
    ['"All of it" meeting:Board', note, { text: "All of it", meeting: "Board" }],
  ])("%s", (line, options, expected) => {
    expect(readLine(line, options)).toEqual(expected);
  });
  it.each([
    ["Board call 1:yes 2:no", { poll: "Board call", votes: "1:yes 2:no" }],
    ["1:yes 2:no", { votes: "1:yes 2:no" }],
    ["1:yes Board rest:no call", { poll: "Board call", votes: "1:yes rest:no" }],
    ['poll:Board votes:"1 : yes"', { poll: "Board", votes: "1 : yes" }],
    ['"1:yes"', { poll: "1:yes" }],
  ])("gives an option the words that look like its own: %s", (line, expected) => {
    const vote = optionsOf(
      z.object({
        poll: opt.reference(L, "poll").optional(),
        votes: knownByLook(opt.text(L, 99), /(?:\d+|rest):\p{L}+/u).optional(),
      }),
    );
    expect(readLine(line, vote)).toEqual(expected);
  });
  it.each([
    ['"small arms"', '"small arms"'],
    ['words:"small arms" country:PY', "small arms"],
    ['words:"\\"small arms\\" law"', '"small arms" law'],
    ['tracing "small arms" -interpol', 'tracing "small arms" -interpol'],
    ["«armes légères»", "«armes légères»"],
    ["small arms", "small arms"],
  ])("leaves the quotes of what is searched for as they were typed: %s", (line, words) => {
    const search = optionsOf(z.object({ words: opt.query(L, 200), country: opt.country(L).optional() }));
    expect(readLine(line, search)["words"]).toBe(words);
  });
  it("leaves the other words to the other options where the one that is needed is known by its look", () => {
    const link = optionsOf(
      z.object({ url: knownByLook(opt.link(L), /https?:\/\/\S+/iu), title: opt.text(L, 99).optional() }),
    );
    expect(readLine("The protocol HTTPS://x.example/a", link)).toEqual({
      url: "HTTPS://x.example/a",
      title: "The protocol",
    });
    expect(readLine("x.example", link)).toEqual({ title: "x.example" });
  });
  it.each([
    ["country:PY country:AR", find, "line.twice"],
    ["contry:PY", find, "line.near"],
    ["weather:sunny", find, "line.unknown"],
    ["rastreo país:PY", find, "line.unknown"],
    ['"Unclosed tomorrow at 15:00', meeting, "line.quote"],
    ['text:"unclosed topic', note, "line.quote"],
    ["poc:true country:PY words:a", meeting, "line.unknown"],
  ])("is refused: %s", (line, options, code) => {
    expect(() => readLine(line, options)).toThrow(
      expect.objectContaining({ problem: { code, params: expect.anything() as unknown } }) as Error,
    );
  });
  it("names what may be meant in any language, as the reader calls it, else the five that are used most", () => {
    const named = ["one", "two", "three", "four", "five", "six"].map((name, i) => ({
      name,
      required: i === 5,
      ...(i === 2 ? { also: ["duracion"], called: "duración" } : {}),
    }));
    expect(() => readLine("duraccion:1", named)).toThrow(
      expect.objectContaining({ problem: { code: "line.near", params: { option: "duraccion", near: "duración" } } }),
    );
    expect(() => readLine("weather:1", named)).toThrow(
      expect.objectContaining({
        problem: { code: "line.unknown", params: { option: "weather", options: "six, one, two, duración, four" } },
      }),
    );
  });
  it("never throws anything but a refusal, and loses no bare word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
        try {
          readLine(line, note);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(readLine(words.join(" "), note)["text"]).toBe(words.join(" "));
      }),
    );
  });
  it("takes time in proportion to its length", () => {
    const long = 'a:"'.repeat(2_000);
    expect(() => readLine(long, note)).toThrow(UserError);
  });
  it("reads back what a button says to type", () => {
    const value = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== "");
    fc.assert(
      fc.property(value, value, (text, meetingName) => {
        expect(readLine(`text:${typed(text)} meeting:${typed(meetingName)}`, note)).toEqual({
          text,
          meeting: meetingName,
        });
      }),
    );
  });
  it("is shown as usage, without what only buttons fill in", () => {
    expect(usage("meeting add", meeting)).toBe("/meeting add <title> <when> [place:…] [remind:…] [repeat:…]");
  });
});
