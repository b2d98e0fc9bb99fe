import { z } from "zod";
import { feature, withCommands } from "../../src/core/kernel/catalogue/feature.ts";
import { personOption } from "../../src/core/services/people/person-option.ts";
import { pillarOption, topicOption } from "../../src/core/services/taxonomy/term-option.ts";
import { type Command, command } from "../../src/core/kernel/commands/command.ts";
import { hidden, opt, page } from "../../src/core/kernel/options/options.ts";
import { refuse } from "../../src/core/kernel/errors/errors.ts";
import {
  actions,
  ask,
  choose,
  code,
  divider,
  em,
  fields,
  group,
  item,
  items,
  link,
  list,
  muted,
  open,
  person,
  run,
  say,
  strong,
  table,
  text,
  time,
} from "../../src/core/kernel/views/build.ts";
import { pageOf } from "../../src/core/kernel/views/page.ts";

const LABEL = "help.command";
const SUMMARY = "help.summary";
const quiet = { summary: SUMMARY, examples: [], audience: "caller", allow: "guest" } as const;

// More than a group of checkboxes holds.
const MANY = {
  guest: "role.guest",
  member: "role.member",
  moderator: "role.moderator",
  admin: "role.admin",
  clear: "sharing.clear",
  green: "sharing.green",
  amber: "sharing.amber",
  once: "meeting.repeat.once",
  weekly: "meeting.repeat.weekly",
  monthly: "meeting.repeat.monthly",
  yes: "word.yes",
  no: "word.no",
} as const;

/** Every kind of option, shown back as it was read. */
export const fixtureEcho = command({
  ...quiet,
  path: "fixture echo",
  input: z.object({
    title: opt.text(LABEL, 40),
    body: opt.long(LABEL, 200).optional(),
    count: opt.integer(LABEL, 1, 99).optional(),
    tints: opt.choices(LABEL, { red: "word.yes", blue: "word.no", white: "undo" }).optional(),
    sure: opt.flag(LABEL).optional(),
    colour: opt.choice(LABEL, { red: "word.yes", blue: "word.no" }).optional(),
    many: opt.choices(LABEL, MANY).optional(),
    who: personOption(LABEL).optional(),
    room: opt.channel(LABEL).optional(),
    country: opt.country(LABEL).optional(),
    topic: topicOption(LABEL).optional(),
    pillar: pillarOption(LABEL).optional(),
    language: opt.language(LABEL).optional(),
    zone: opt.zone(LABEL).optional(),
    at: opt.when(LABEL).optional(),
    length: opt.duration(LABEL, 1_440).optional(),
    site: opt.link(LABEL).optional(),
    paper: opt.file(LABEL).optional(),
    secret: hidden(opt.text(LABEL, 40)).optional(),
  }),
  async run(_context, input) {
    return {
      title: "Echo",
      tone: "good",
      blocks: [
        fields(
          ...Object.entries(input).map(([k, v]) => [k, typeof v === "object" ? JSON.stringify(v) : String(v)] as const),
        ),
      ],
    };
  },
});

/** A view with one of everything. */
export const fixtureView = command({
  ...quiet,
  path: "fixture view",
  input: z.object({ words: opt.text(LABEL, 200).optional() }),
  async run({ now }, { words = "plain" }) {
    return {
      title: words,
      tone: "warning",
      blocks: [
        text(
          "text ",
          strong(words),
          " ",
          em(words),
          " ",
          code(words),
          " ",
          link(words, "https://example.org/"),
          " ",
          person("c1member", words),
        ),
        text("on ", time(now, "date"), " at ", time(now, "time"), ", ", time(now, "full"), ", ", time(now, "relative")),
        muted(words),
        list([[words], ["second"]]),
        fields([words, [words]], ["empty", ""]),
        divider,
        { kind: "image", href: "https://example.org/a.png", alt: words },
        { kind: "file", name: "minutes.csv", mediaType: "text/csv", alt: words, token: "t1" },
        actions(
          run("Again", "fixture view", { words }, { place: "here" }),
          ask("Ask", "fixture echo", { title: words }),
          open("Open", "https://example.org/"),
        ),
      ],
    };
  },
});

/** What a view can hold beside text and buttons, as much of each as is asked for; what is pressed is said. */
export const fixtureParts = command({
  ...quiet,
  path: "fixture parts",
  input: z.object({ many: opt.integer(LABEL, 1, 200).optional(), picked: hidden(opt.text(LABEL, 40)).optional() }),
  async run(_context, { many = 3, picked }) {
    if (picked !== undefined) return say(`picked ${picked}`);
    const all = Array.from({ length: many }, (_, i) => i + 1);
    const pick = (label: string, what: string) =>
      run(label, "fixture parts", { picked: what }, { spoken: `${label} ${what}` });
    return {
      title: "Parts",
      tone: "danger",
      blocks: [
        items(
          ...all.map((n) =>
            item([strong(`entry ${n}`), `\nline of <b>${n}</b>`], pick(`Show ${Math.ceil(n / 2)}`, `entry ${n}`)),
          ),
        ),
        choose(
          "Pick one",
          all.map((n) => pick(`option ${n}`, `option ${n}`)),
        ),
        table(
          "Answers",
          ["Name", { label: "Yes", align: "right" }],
          all.map((n) => [`row ${n}`, `${n * 100}`]),
        ),
        table(
          "Wide",
          ["Name", "About", "At"],
          all.map((n) => [`wide ${n}`, `a cell that is too long for a phone, number ${n}`, "x"]),
        ),
        group(
          "More of it",
          text("inside ", link("mail", "mailto:a@example.org"), " ", link("+595 21 414 4000", "tel:+595214144000")),
          list([["listed"]]),
          fields(["Label", "value"]),
          actions(pick("Inside", "inside")),
        ),
        group("Too much to fold", ...all.map((n) => text(`folded *${n}*`))),
      ],
    };
  },
});

/** For moderators, seen by the whole channel. */
export const fixturePost = command({
  ...quiet,
  path: "fixture post",
  audience: "channel",
  allow: "moderator",
  input: z.object({ words: opt.text(LABEL, 40) }),
  async run(_context, { words }) {
    return { blocks: [text(words)] };
  },
});

/** Refuses, fails or pages. */
export const fixtureTrouble = command({
  ...quiet,
  path: "fixture trouble",
  input: z.object({ kind: opt.choice(LABEL, { refuse: "word.yes", bug: "word.no", write: "undo" }), page: page() }),
  async run({ db, ids, now, community, caller, audit }, { kind }) {
    if (kind === "bug") throw new TypeError("a bug on purpose");
    const said = {
      text: "left behind",
      language: "en",
      authorId: caller.personId ?? null,
      concludedAt: now,
      createdAt: now,
    };
    await db.conclusion.create({ data: { communityId: community.id, id: ids.next(), ...said } });
    audit({ action: "fixture.write", subject: "person:x" });
    if (kind === "refuse") return refuse("option.reference.none", { typed: "x" });
    return { blocks: [text("written")] };
  },
});

/** Twenty entries, five a page. */
export const fixturePages = command({
  ...quiet,
  path: "fixture pages",
  input: z.object({ page: page() }),
  async run({ t }, input) {
    const { shown, turns } = pageOf(
      Array.from({ length: 20 }, (_, i) => `entry ${i + 1}`),
      input.page,
      "fixture pages",
      {},
      t,
    );
    return { blocks: [list(shown.map((s) => [s])), actions(...turns)] };
  },
});

export const FIXTURES: readonly Command[] = [
  fixtureEcho,
  fixtureView,
  fixtureParts,
  fixturePost,
  fixtureTrouble,
  fixturePages,
];

/** The same as a feature, to be composed with others. */
export const fixturesWithCommands = withCommands(
  feature({ name: "fixtures", families: [{ word: "fixture" }] }),
  FIXTURES,
);
