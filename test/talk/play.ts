import { formatter } from "../../src/core/kernel/language/format.ts";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { regularChores } from "../../src/core/services/chores/chore.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { expect } from "vitest";
import type { Driver, Person, Seen } from "../contract/driver.ts";
import { labelsTwice } from "../contract/labels.ts";
import { bareIds, wordsOf } from "../contract/read-words.ts";
import type { World } from "../support/world.ts";

type Values = Extract<InvocationInput, { kind: "values" }>["values"];
type Open = Awaited<ReturnType<Driver["open"]>> & Pick<Driver, "forms">;

/** Where a conversation is held: on every platform, or, by `# on …`, only on that one, which can do what the others cannot. */
export const heldOn = (golden: string): string | undefined => /^# on (\S+)$/m.exec(golden)?.[1];

/**
 * Plays a golden conversation and returns it with what was really said. Lines that begin with `#` are remarks (`# now ISO`
 * sets the clock at the start, and `# announced` has meetings announced, which is told below whatever is done); every other unindented line acts, and the indented lines below it are what came of it:
 *
 *     member es America/Asuncion: contact find tracing     types a line, in a language and zone
 *     moderator in #moderators: digest now                 does so in a channel that moderators read, not in #general
 *     member presses Undo                                  presses a button of the last reply
 *     member fills when=tomorrow 15:00; title=Call         submits the last form with these fields changed
 *     moderator sends some.csv: name,country\nAna,PY        submits it with such a file
 *     clock 45 minutes                                     moves the clock and delivers what is due
 *     cards                                                what of #general was kept true since the last look, as it is now
 *     guest: membership join <code>                        types a line with the last code that was shown
 *     out of service 120 minutes                           moves the clock while nothing is delivered
 *     chore freshness                                      does a regular chore, and delivers what comes of it
 */
export async function playTalk(golden: string, world: World, platform: Open): Promise<string> {
  const out: string[] = [];
  const announced = /^# announced$/m.test(golden);
  const tell = async () => {
    const reader = { format: formatter("en", "America/Mexico_City"), now: world.clock.now() };
    // Who is told at the same time is told in no order.
    const told = [...(await delivered(world, platform))].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
    for (const { view } of told) {
      expect(labelsTwice(view)).toEqual([]);
      expect(bareIds(wordsOf(view, reader))).toEqual([]);
    }
    for (const { to, view } of told) out.push(indented(`[${to}] ${toPlain(ordered(view), reader)}`));
  };
  let last: { seen: Seen; person: Person; path?: string; values: Values } | undefined;
  let code = "<code>";
  for (const [at, row] of golden.split("\n").entries()) {
    if (row.startsWith("  ")) continue;
    out.push(row);
    if (row === "" || row.startsWith("#")) continue;
    const clock = /^clock (\d+) minutes$/.exec(row);
    if (clock) {
      world.clock.forward(Number(clock[1]) * 60_000);
      await tell();
      continue;
    }
    const chore = /^chore ([a-z-]+)$/.exec(row);
    if (chore) {
      await regularChores(world.catalogue)
        .find(({ name }) => name === chore[1])!
        .run(world);
      await tell();
      continue;
    }
    if (row === "cards") {
      for (const text of await kept(world, platform)) out.push(indented(`[#general] ${text}`));
      continue;
    }
    const down = /^out of service (\d+) minutes$/.exec(row);
    if (down) {
      world.clock.forward(Number(down[1]) * 60_000);
      continue;
    }
    const act =
      /^(\w+)(?: in #(\w+))?(?: (en|es|pt|fr))?(?: ([A-Z][\w+-]*\/[\w/+-]+|UTC))?(?:: (.*)| presses (.*)| fills (.*)| sends ([\w.-]+): (.*))$/.exec(
        row,
      );
    if (!act) throw new Error(`this line of a conversation cannot be read: ${row}`);
    const [, as = "", room, locale, zone, line, button, fill, name, content] = act;
    const person: Person = { as, ...(room ? { room } : {}), ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) };
    const file = name === undefined ? {} : { file: fileOf(name, content ?? "") };
    const input = inputOf(line?.replaceAll("<code>", code), button, fill, last, file);
    const seen = await platform.send(input, person);
    [code] = CODE.exec(seen.text) ?? [code];
    if (!announced) await world.hush();
    const path =
      input.kind === "values" ? input.path : input.kind === "line" ? input.line.split(" ").slice(0, 2).join(" ") : "";
    last = { seen, person, path, values: input.kind === "values" ? input.values : {} };
    const expected = below(golden, at);
    // On a platform whose forms are its own, all the words must stand in the form, wherever they stand there.
    if (platform.forms === "native" && seen.kind === "form" && expected.startsWith("  (form) ")) {
      const lost = words(expected).filter((w) => !seen.text.includes(w));
      out.push(lost.length === 0 ? expected : indented(`(form without: ${lost.join(" | ")}) ${seen.text}`));
      continue;
    }
    const mark =
      seen.kind === "form" ? "(form) " : seen.kind === "nothing" ? "(nothing)" : seen.private ? "" : "(to all) ";
    out.push(indented(`${mark}${seen.text}`));
    if (announced) await tell();
  }
  return (
    out
      .map((row) => row.replaceAll(/\b[0-9a-hjkmnp-tv-z]{10}\b/g, (id) => (/^\d{10}$/.test(id) ? "<id>" : id)))
      .map((row) => row.replaceAll(new RegExp(CODE, "g"), "<code>"))
      .map((row) => row.replaceAll(/ undoes:[1-9]\d*/g, " undoes:<moment>"))
      .map((row) => row.replaceAll(/ checked:[0-9a-z]{20}\b/g, " checked:<file>"))
      .map((row) => row.replaceAll(/ (seen|shown):[0-9a-f]{10}\b/g, " $1:<said>"))
      // What is in a file stands above it on some platforms, beside it on others.
      .map((row) =>
        row.replaceAll(
          /^( *)\[?([\w.-]+\.(?:csv|docx|md|pdf|png))\]?(?: (?:– )?(.*))?$/gm,
          (_, by: string, name: string, alt = "") => (alt === "" ? `${by}[${name}]` : `${by}${alt}\n${by}[${name}]`),
        ),
      )
      .join("\n")
  );
}

/** A code by which people come in. */
const CODE = /(?<![\w-])(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}(?![\w-])/;

/** Cards that a conversation has at most. */
const PLACES = 4;

/** What is in #general by now that was something else before the cards were kept true. */
async function kept(world: World, platform: Open): Promise<string[]> {
  const reader = { as: "member", locale: "en", zone: "America/Mexico_City" };
  const before = await platform.channel(reader);
  // A platform may take one change at a time.
  for (let n = 0; n < PLACES; n += 1) {
    await world.freeCards();
    await (platform.refresh?.() ?? world.product.refreshCards());
  }
  return (await platform.channel(reader)).filter((text, at) => text !== before[at]).map(inOrder);
}

/** A text with what its buttons send in the order of names. */
function inOrder(text: string): string {
  return text.replaceAll(/^(\[.*?\] \/[a-z ]+?)((?: [a-z]+:(?:"[^"]*"|\S+))+)$/gm, (_, start: string, sent: string) => {
    return start + (sent.match(/ [a-z]+:(?:"[^"]*"|\S+)/g) ?? []).sort().join("");
  });
}

/** What was delivered, by channel or person. */
async function delivered(
  world: World,
  platform: Open,
): Promise<readonly { readonly to: string; readonly view: View }[]> {
  if (platform.tick) return platform.tick();
  const posts = await world.tick();
  return posts
    .filter((p) => p.caller === undefined)
    .map(({ to, view }) => ({ to: `${to.address === "direct" ? "@" : "#"}${to.recipient}`, view }));
}

/** The view with what its buttons send in the order of names: what was kept in a database has none. */
function ordered(view: View): View {
  const input = (of: Readonly<Record<string, string | number | boolean>>) =>
    Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...view,
    blocks: view.blocks.map((b) =>
      b.kind === "actions"
        ? { ...b, items: b.items.map((a) => (a.kind === "open" ? a : { ...a, input: input(a.input) })) }
        : b,
    ),
  };
}

/** The indented lines below a line of a golden conversation. */
function below(golden: string, at: number): string {
  const rows = golden.split("\n").slice(at + 1);
  const end = rows.findIndex((row) => !row.startsWith("  "));
  return rows.slice(0, end < 0 ? rows.length : end).join("\n");
}

/** The words of a form in a golden conversation: its title, what is wrong, and the labels of what would be right. */
function words(form: string): string[] {
  return form.split("\n").map((row) =>
    row
      .replace(/^ {2}(?:\(form\) )?/, "")
      .replace(/^ {2}(.*) = .*$/, "$1")
      .replace(/^[a-z]+: /, "")
      .trim(),
  );
}

function inputOf(
  line: string | undefined,
  button: string | undefined,
  fill: string | undefined,
  { seen, path, values = {} }: { readonly seen?: Seen; readonly path?: string; readonly values?: Values } = {},
  file: Values = {},
): InvocationInput {
  if (line !== undefined) return { kind: "line", line };
  if (button !== undefined) {
    const pressed = seen?.buttons[button];
    if (!pressed)
      throw new Error(`there is no button "${button}", only: ${Object.keys(seen?.buttons ?? {}).join(", ")}`);
    return pressed;
  }
  const kept = Object.fromEntries(
    (seen?.fields ?? []).flatMap((f) => (f.value === undefined ? [] : [[f.name, f.value]])),
  );
  const changed = Object.fromEntries(
    (fill?.split("; ") ?? []).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  // What the button had that led to the form is sent along.
  return { kind: "values", path: path ?? "", values: { ...values, ...kept, ...changed, ...file } };
}

/** A file of text as an option's value; "\n" ends a line of it. */
function fileOf(name: string, text: string) {
  const content = Buffer.from(text.replaceAll("\\n", "\n"));
  return { name, mediaType: "text/csv", size: content.length, base64: content.toString("base64") };
}

const indented = (text: string) =>
  text
    .split("\n")
    .map((l) => (l === "" ? "  ." : `  ${l}`))
    .join("\n");
