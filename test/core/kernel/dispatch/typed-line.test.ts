import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/kernel/commands/command.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { type OptionSpec, optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { recordedIn } from "../../../support/recorded.ts";
import { type World, world } from "../../../support/world.ts";

const MEETINGS = [
  "Tracing call",
  "Tracing call yes",
  "Tracing call 2",
  "Board call to Vienna",
  "Rehearsal at 09:30",
  "Yes and no",
  "Letter to Paraguay",
  "All hands",
  "Marks of the second kind",
  "Call with csv",
  "Team",
  "Team A",
  "Board call Friday",
  "Board call",
  "Equipo lunes",
];
// They have a time tomorrow, and every week after it.
const SERIES = ["Weekly tracing", "Reunión semanal de rastreo", "Point hebdomadaire A"];
const NAMES = [...MEETINGS, ...SERIES];

describe("a typed line", () => {
  let w: World;
  let recorded: ReturnType<typeof recordedIn>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    w = await world();
    for (const title of MEETINGS) await w.say(`meeting add "${title}" 2027-03-01 15:00`, { as: "admin" });
    for (const title of SERIES)
      await w.say(`meeting add "${title}" "tomorrow at 15:00" repeat:weekly`, { as: "admin" });
    for (const { id, title } of await w.db((db) => db.meeting.findMany())) ids.set(title, id);
    expect(ids.size).toBe(MEETINGS.length + SERIES.length);
    recorded = recordedIn(w);
  });
  afterAll(() => w.close());

  /** What a line does: the values that its command was given; nothing where it is asked about. */
  const done = async (line: string, locale = "en") => (await recorded.say(line, locale)).given;

  /** What the form of a line is filled in with. */
  const asked = async (line: string, locale = "en") => {
    const { plan } = await recorded.say(line, locale);
    if (plan.kind !== "form") throw new Error(`${line}: ${plan.kind}`);
    const filled = plan.form.fields.flatMap((f) => (f.value === undefined ? [] : [[f.name, f.value] as const]));
    return { ...plan.form.known, ...Object.fromEntries(filled) };
  };

  it.each([
    ["en", "meeting rsvp Board call to Vienna yes", "yes"],
    ["es", "meeting rsvp Board call to Vienna sí", "yes"],
    ["pt", "meeting rsvp Board call to Vienna talvez", "maybe"],
    ["fr", "meeting rsvp Board call to Vienna oui", "yes"],
  ])("in %s: %s", async (locale, line, answer) => {
    expect(await done(line, locale)).toMatchObject({ answer });
  });

  it.each([
    ["en", "meeting add Tracing call tomorrow at 15:00"],
    ["es", "meeting add Tracing call mañana a las 15:00"],
    ["fr", "meeting add Tracing call demain à 15h"],
    ["pt", "meeting add Tracing call amanhã às 15h"],
  ])("in %s: %s", async (locale, line) => {
    expect(await done(line, locale)).toMatchObject({ title: "Tracing call", when: { local: "2026-11-25T15:00" } });
  });

  it.each([
    ["meeting move Board call to Vienna tomorrow at 15:00", { to: "tomorrow at 15:00" }],
    ["meeting move Board call to Vienna to 16:30", { to: "16:30" }],
    ["meeting show Board call to Vienna tomorrow", { time: "tomorrow" }],
    ["meeting attendees Board call to Vienna csv", { format: "csv" }],
    ["meeting attendees Call with csv", { format: "list" }],
    ["meeting mirror Board call to Vienna no", { on: false }],
    ["meeting poll Tracing workshop tomorrow at 15:00, Friday at 10:00", { title: "Tracing workshop" }],
  ])("%s", async (line, values) => {
    expect(await done(line)).toMatchObject(values);
  });

  it.each(["meeting move Tracing call 2 to 16:00", "meeting move Tracing call 2 para 16:00"])(
    "parts a name that may be another's and a time by the word between them: %s",
    async (line) => {
      expect(await done(line)).toMatchObject({ meeting: ids.get("Tracing call 2"), to: "16:00" });
    },
  );

  it.each([
    ["meeting rsvp Weekly tracing yes 2026-12-02", { time: "2026-12-02" }],
    ["meeting rsvp Weekly tracing time:2026-12-02 yes", { time: "2026-12-02" }],
    ["meeting rsvp Weekly tracing yes all", { all: true }],
    ["meeting rsvp yes Weekly tracing", {}],
    ["meeting rsvp 'Weekly tracing' yes", {}],
    ["meeting rsvp ‘Weekly tracing’ yes", {}],
  ])("takes an answer that does not end it: %s", async (line, more) => {
    expect(await done(line)).toMatchObject({ meeting: ids.get("Weekly tracing"), answer: "yes", ...more });
  });

  it("asks whether what follows an answer is said with it", async () => {
    const line = "meeting rsvp Weekly tracing yes I may be late";
    expect(await done(line)).toBeUndefined();
    expect(await asked(line)).toMatchObject({ meeting: "Weekly tracing", answer: "yes", note: "I may be late" });
  });

  it("asks where a part of another's name may be the answer", async () => {
    expect(await done("meeting rsvp Tracing call yes 2027-03-01")).toBeUndefined();
  });

  it.each([
    "meeting add Tracing call 15:00",
    "meeting add Tracing call",
    "meeting add Tracing call yesterday at 15:00",
    "meeting poll Tracing call yesterday at 10:00, Friday at 10:00, Monday at 11:00",
    "meeting rsvp Tracing call yes",
    "meeting rsvp Board call to Vienna perhaps",
    "meeting edit Board call to Vienna tomorrow at 15:00",
  ])("is asked about: %s", async (line) => {
    expect(await done(line)).toBeUndefined();
  });

  it("fills in the form with what was understood", async () => {
    expect(await asked("meeting add Tracing call yesterday at 15:00")).toMatchObject({
      title: "Tracing call",
      when: "yesterday at 15:00",
    });
  });

  describe("that names a day of a series", () => {
    const DAYS = [
      ["en", "tomorrow"],
      ["es", "mañana"],
      ["pt", "amanhã"],
      ["fr", "demain"],
    ] as const;
    const PATHS = [
      "meeting cancel",
      "meeting skip",
      "meeting show",
      "reminder mute",
      "reminder unmute",
      "minutes open",
    ];
    const cases = DAYS.flatMap(([locale, day]) => PATHS.map((path) => [locale, `${path} Weekly tracing ${day}`, day]));

    it.each(cases)("in %s is about that day: %s", async (locale, line, time) => {
      expect(await done(line, locale)).toMatchObject({ meeting: ids.get("Weekly tracing"), time });
    });

    it.each([
      ["en", "meeting rsvp Weekly tracing tomorrow yes"],
      ["es", "meeting rsvp Weekly tracing mañana sí"],
      ["pt", "meeting rsvp Weekly tracing amanhã sim"],
      ["fr", "meeting rsvp Weekly tracing demain oui"],
    ])("in %s also where an answer follows: %s", async (locale, line) => {
      const time = line.split(" ").at(-2);
      expect(await done(line, locale)).toMatchObject({ meeting: ids.get("Weekly tracing"), answer: "yes", time });
    });

    it("also where it has no time then, which the command says", async () => {
      const values = { meeting: ids.get("Weekly tracing"), answer: "yes", time: "Friday" };
      expect(await done("meeting rsvp Weekly tracing Friday yes")).toMatchObject(values);
    });

    it("also where it is moved", async () => {
      const values = { meeting: ids.get("Weekly tracing"), time: "tomorrow", to: "16:30" };
      expect(await done("meeting move Weekly tracing tomorrow to 16:30")).toMatchObject(values);
    });

    it("also where it is sent as one value, by a form or a slash command", async () => {
      const values = { meeting: "Weekly tracing tomorrow" };
      const { given } = await recorded.send({ kind: "values", path: "meeting cancel", values });
      expect(given).toMatchObject({ meeting: ids.get("Weekly tracing"), time: "tomorrow" });
    });

    it("asks where a time is given besides, or the command takes none", async () => {
      const both = { meeting: "Weekly tracing tomorrow", time: "2026-12-02" };
      for (const [path, values] of [
        ["meeting cancel", both],
        ["meeting mirror", { meeting: "Weekly tracing tomorrow", on: "yes" }],
      ] as const) {
        const { plan } = await recorded.send({ kind: "values", path, values });
        expect(plan).toMatchObject({
          kind: "form",
          errors: {
            meeting: {
              problem: { code: "option.reference.day" },
              suggestions: [{ value: ids.get("Weekly tracing"), label: "Weekly tracing" }],
            },
          },
        });
      }
    });

    it("is suggested with that day, and read as both", async () => {
      const { plan } = await recorded.send({
        kind: "suggest",
        path: "meeting cancel",
        option: "meeting",
        text: "weekly tracing tomorrow",
        values: {},
      });
      const [choice] = plan.kind === "suggest" ? plan.choices : [];
      expect(choice?.label).toBe("Weekly tracing · tomorrow");
      const { given } = await recorded.send({
        kind: "values",
        path: "meeting cancel",
        values: { meeting: choice?.value },
      });
      expect(given).toMatchObject({ meeting: ids.get("Weekly tracing"), time: "tomorrow" });
    });
  });

  it("asks where some of one name, and another name with a day, are the same words", async () => {
    expect(await asked("meeting cancel Board call Friday")).toEqual({ meeting: "Board call Friday" });
    expect(await asked("meeting move Board call Friday 10:00")).toMatchObject({ meeting: "Board call" });
  });

  it.each([
    ["en", "meeting move Team A tomorrow at 15:00"],
    ["es", "meeting move Team A mañana a las 15:00"],
    ["es", "meeting move Team A a mañana a las 15:00"],
    ["pt", "meeting move Team A para amanhã às 15h"],
    ["fr", "meeting move Team A à demain à 15h"],
  ])("in %s leaves a name its last letter, or asks: %s", async (locale, line) => {
    const values = (await done(line, locale)) ?? { meeting: ids.get("Team A") };
    expect(values).toMatchObject({ meeting: ids.get("Team A") });
  });

  it.each([
    ["en", "meeting add Board call noon"],
    ["en", "meeting add Board call 3 pm"],
    ["es", "meeting add Board call mediodía"],
    ["es", "meeting add Board call a las 15 horas"],
    ["pt", "meeting add Board call meio-dia"],
    ["pt", "meeting add Board call às 15 horas"],
    ["fr", "meeting add Board call midi"],
    ["fr", "meeting add Board call 15 heures"],
  ])("in %s asks for the day of a time alone: %s", async (locale, line) => {
    expect(await done(line, locale)).toBeUndefined();
  });

  it.each([
    ["es", "meeting add Plan A mañana a las 15:00", { title: "Plan A", when: "mañana a las 15:00" }],
    ["pt", "meeting add Equipe A amanhã às 15h", { title: "Equipe A", when: "amanhã às 15h" }],
    ["fr", "meeting add Équipe A demain 15h", { title: "Équipe A", when: "demain 15h" }],
    ["en", "meeting poll Plan A monday 10am, tuesday 11am", { title: "Plan A", times: "monday 10am, tuesday 11am" }],
    [
      "pt",
      "meeting poll Oficina segunda às 10h e terça às 11h",
      { title: "Oficina", times: "segunda às 10h e terça às 11h" },
    ],
  ])("in %s fills in the form of %s", async (locale, line, values) => {
    expect(await asked(line, locale)).toMatchObject(values);
  });

  it("fills in the form of what it names with its id, for it may be called something else when that is sent", async () => {
    const filled = await asked("meeting edit Board call to Vienna friday 11am");
    expect(filled).toMatchObject({ meeting: ids.get("Board call to Vienna"), when: "friday 11am" });
  });

  it.each([
    "meeting cancel ebdo",
    "meeting cancel ay",
    "meeting cancel a",
    "meeting skip rks",
    "meeting cancel to",
    "meeting cancel 15:00",
    "meeting cancel 09:30",
    "meeting cancel tomorrow",
    "meeting cancel lunes",
  ])("asks where it has no more of a name than some letters, or a day: %s", async (line) => {
    expect(await done(line)).toBeUndefined();
  });

  it("means a thing by whole words of its name, or by how one begins", async () => {
    const point = { meeting: ids.get("Point hebdomadaire A") };
    expect(await done("meeting show hebdomadaire")).toMatchObject(point);
    expect(await done("meeting show hebdom")).toMatchObject(point);
  });

  it.each(['"Board call" Friday', "“Board call” Friday", '"Board call" all', '"Tracing call" yes'])(
    "takes what is quoted for all of a name: %s",
    async (words) => {
      const named = /["“](.*)["”]/.exec(words)?.[1] ?? "";
      const given = await done(`meeting show ${words}`);
      expect(given === undefined || given["meeting"] === ids.get(named)).toBe(true);
      expect(await done(`meeting show "${named}"`)).toMatchObject({ meeting: ids.get(named) });
    },
  );

  it("takes what follows a quoted name for its time", async () => {
    expect(await done('meeting show "Weekly tracing" tomorrow')).toMatchObject({
      meeting: ids.get("Weekly tracing"),
      time: "tomorrow",
    });
  });

  it("never takes what follows a quoted name for a part of it, also before a value that says its name", async () => {
    const given = await done('meeting move "Board call" to Vienna to 16:30');
    expect(given === undefined || given["meeting"] === ids.get("Board call")).toBe(true);
  });

  it("asks where all but the end of what was typed is another's name", async () => {
    expect(await done("meeting show Board call to")).toBeUndefined();
  });

  it("asks where a list of times is longer than what ends a line is looked at", async () => {
    const times = ["2 March 2027 at 10:00", "3 March 2027 at 10:00", "4 March 2027 at 10:00", "5 March 2027 at 10:00"];
    expect(await done(`meeting poll Tracing workshop ${times.join(", ")}`)).toBeUndefined();
    expect(await done(`meeting poll Tracing workshop ${times.join(" and ")}`)).toBeUndefined();
    expect(await done(`meeting poll "Tracing workshop" ${times.join(", ")}`)).toMatchObject({
      title: "Tracing workshop",
    });
  });

  it("reads unquoted titles of several words as quoted ones, or asks", async () => {
    const cases = CATALOGUE.commands.filter((c) => !c.hidden).flatMap(placedIn);
    expect(cases.length).toBeGreaterThan(20);
    let acted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cases),
        fc.constantFrom(...LANGUAGES),
        fc.nat(),
        anyTitle,
        fc.constantFrom(...DAYS),
        fc.nat(),
        async ({ command, first, rest, time }, locale, n, title, said, m) => {
          const thing = first.kind.reference === "meeting";
          const words = thing ? (NAMES[n % NAMES.length] ?? "") : title;
          const day = thing && time ? said : "";
          const values = rest.map((option) => valuesFor(option)[m % valuesFor(option).length] ?? "");
          const line = `${command.path} ${[words, day, ...values].filter((one) => one !== "").join(" ")}`;
          const unquoted = await done(line, locale);
          if (unquoted === undefined) return;
          acted += 1;
          const named = [first, ...rest].map(({ name }, i) => `${name}:"${[words, ...values][i] ?? ""}"`);
          const which = day === "" ? [] : [`${time?.name ?? ""}:"${day}"`];
          const quoted = await done([command.path, ...named, ...which].join(" "), locale);
          expect([locale, line, unquoted]).toEqual([locale, line, quoted]);
        },
      ),
      { numRuns: 300 },
    );
    expect(acted).toBeGreaterThan(100);
  }, 120_000);
});

interface Placed {
  readonly command: Command;
  readonly first: OptionSpec;
  readonly rest: readonly OptionSpec[];
  /** Which of a meeting's times is meant. */
  readonly time: OptionSpec | undefined;
}

/** Each command that takes words by place: what they begin with, and what follows. */
function placedIn(command: Command): Placed[] {
  const [first, ...rest] = optionsOf(command.input).filter(
    (o) => o.required && !o.hidden && o.line.looks === undefined,
  );
  // Two moments in a row are one phrase, which the command asks about where it is none; "tomorrow" is when to be reminded again.
  const says = optionsOf(command.input).some((o) => o.required && (o.line.moment ?? o.line.looks) !== undefined);
  const time = says ? undefined : optionsOf(command.input).find((o) => o.timeOf !== undefined);
  const known = first && (first.kind.reference === "meeting" || isText(first));
  return first && known && rest.every((o) => valuesFor(o).length > 0) ? [{ command, first, rest, time }] : [];
}

const isText = ({ kind }: OptionSpec) => kind.widget === "text" || kind.widget === "long-text";

/** What may be typed for an option. */
function valuesFor({ kind, line }: OptionSpec): readonly string[] {
  if (kind.values) return Object.keys(kind.values);
  if (line.moment === true || kind.format === "moment")
    return ["tomorrow at 15:00", "2027-03-02 10:00", "mañana a las 15:00", "demain à 15h"];
  if (kind.lists === true) return ["tomorrow at 15:00, Friday at 10:00"];
  return kind.widget === "long-text" ? ["is not what it says"] : [];
}

// Words that mean something elsewhere: an answer, a day, a part of a date, what an option is called.
const WORDS = [
  ...["Tracing", "call", "to", "yes", "no", "all", "of", "may", "10", "csv", "admin", "second", "first", "1h", "law"],
  ...[
    "a",
    "A",
    "this",
    "tomorrow",
    "marks",
    "Friday",
    "lunes",
    "sexta",
    "mardi",
    "e",
    "y",
    "et",
    "and",
    "when",
    "quando",
  ],
];
const LAST = [
  ...["call", "yes", "all", "csv", "admin", "marks", "law", "to", "no", "A", "a", "e", "y", "O", "Friday", "Tuesday"],
  ...["lunes", "segunda", "mardi", "sí", "não", "oui", "talvez", "noon", "midi", "and", "10", "may", "when"],
];
const DAYS = [
  "",
  "",
  "tomorrow",
  "mañana",
  "amanhã",
  "demain",
  "on Friday",
  "2 December",
  "el 2 de diciembre",
  "mercredi",
];
const anyTitle = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), fc.constantFrom(...LAST))
  .map(([words, last]) => [...words, last].join(" "))
  // "mardi à 10:00" is a time in French, with its accent or without.
  .filter((title) => !/mardi a$/iu.test(title));
