import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/kernel/commands/command.ts";
import { type OptionSpec, optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

// Every command of the product, which does no more than say what it was given.
let given: unknown;
const recording = (command: Command): Command => {
  const quiet: Command = {
    ...command,
    async run(_context, values) {
      given = values;
      return say("done");
    },
  };
  for (const hook of ["confirm", "prefill", "ephemeralIf", "posts", "events"] as const)
    Reflect.deleteProperty(quiet, hook);
  return quiet;
};

const MEETINGS = [
  "Tracing call",
  "Tracing call yes",
  "Board call to Vienna",
  "Yes and no",
  "Letter to Paraguay",
  "All hands",
  "Marks of the second kind",
  "Call with csv",
];

describe("a typed line", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    for (const title of MEETINGS) await w.say(`meeting add "${title}" 2027-03-01 15:00`, { as: "admin" });
    w = { ...w, ...(await recorded(w)) };
  });
  afterAll(() => w.close());

  /** What a line does: the values that its command was given; nothing where it is asked about. */
  const done = async (line: string, locale = "en") => {
    given = undefined;
    const { plan, refusal } = await w.say(line, { as: "admin", locale });
    return plan.kind === "form" || refusal !== undefined ? undefined : given;
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
    const { form } = await w.say("meeting add Tracing call yesterday at 15:00", { as: "admin" });
    const values = Object.fromEntries((form?.fields ?? []).map((f) => [f.name, f.value]));
    expect(values).toMatchObject({ title: "Tracing call", when: "yesterday at 15:00" });
  });

  it("reads unquoted titles of several words as quoted ones, or asks", async () => {
    const cases = CATALOGUE.commands.filter((c) => !c.hidden).flatMap(placedIn);
    expect(cases.length).toBeGreaterThan(20);
    let acted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cases),
        fc.nat(),
        anyTitle,
        fc.nat(),
        async ({ command, first, rest }, n, title, m) => {
          const words = first.kind.reference === "meeting" ? (MEETINGS[n % MEETINGS.length] ?? "") : title;
          const values = rest.map((option) => valuesFor(option)[m % valuesFor(option).length] ?? "");
          const line = `${command.path} ${[words, ...values].join(" ")}`;
          const unquoted = await done(line);
          if (unquoted === undefined) return;
          acted += 1;
          const quoted = await done(`${command.path} ${[`"${words}"`, ...values.map((v) => v)].join(" ")}`);
          expect([line, unquoted]).toEqual([line, quoted]);
        },
      ),
      { numRuns: 150 },
    );
    expect(acted).toBeGreaterThan(50);
  }, 120_000);

  async function recorded(first: World): Promise<Pick<World, "say">> {
    const { assemble } = await import("../../../../src/app/assemble.ts");
    const product = assemble({
      ...first,
      worker: "test",
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      catalogue: withOnly(CATALOGUE.commands.map(recording)),
    });
    let n = 0;
    return {
      async say(line, who = {}) {
        n += 1;
        const plan = await product.dispatch({
          id: `r${n}`,
          platform: "console",
          space: first.slug,
          user: who.as ?? "member",
          channel: "general",
          ...(who.locale ? { locale: who.locale, insist: true as const } : {}),
          input: { kind: "line", line },
        });
        const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
        return {
          plan,
          text: "",
          ...(view?.refusal ? { refusal: view.refusal } : {}),
          ...(plan.kind === "form" ? { form: plan.form } : {}),
        };
      },
    };
  }
});

interface Placed {
  readonly command: Command;
  readonly first: OptionSpec;
  readonly rest: readonly OptionSpec[];
}

/** Each command that takes words by place: what they begin with, and what follows. */
function placedIn(command: Command): Placed[] {
  const [first, ...rest] = optionsOf(command.input).filter(
    (o) => o.required && !o.hidden && o.line.looks === undefined,
  );
  const known = first && (first.kind.reference === "meeting" || isText(first));
  return first && known && rest.every((o) => valuesFor(o).length > 0) ? [{ command, first, rest }] : [];
}

const isText = ({ kind }: OptionSpec) => kind.widget === "text" || kind.widget === "long-text";

/** What may be typed for an option. */
function valuesFor({ kind, line }: OptionSpec): readonly string[] {
  if (kind.values) return Object.keys(kind.values);
  if (line.moment === true || kind.format === "moment")
    return ["tomorrow at 15:00", "2027-03-02 10:00", "mañana a las 15:00", "demain à 15h"];
  if (kind.name === "times") return ["tomorrow at 15:00, Friday at 10:00"];
  return kind.widget === "long-text" ? ["is not what it says"] : [];
}

// Words that mean something elsewhere; a title does not end with one that begins a date.
const WORDS = [
  "Tracing",
  "call",
  "to",
  "yes",
  "no",
  "all",
  "of",
  "may",
  "10",
  "csv",
  "admin",
  "second",
  "first",
  "1h",
  "law",
  "a",
  "this",
  "tomorrow",
  "marks",
];
// "no" begins a date in Portuguese: where a title may end is then not certain to people either.
const LAST = ["call", "yes", "all", "csv", "admin", "marks", "law", "to"];
const anyTitle = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), fc.constantFrom(...LAST))
  .map(([words, last]) => [...words, last].join(" "));
