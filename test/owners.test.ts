import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../src/features.ts";
import { type Table, tables, type TableUse, tableUses } from "./support/table-uses.ts";
import { type Source, sources } from "./support/wider-uses.ts";

/** Whose each table is: the folder that reads and writes it, its commands included; others ask what it exports. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  "features/calendar": ["feed", "nativeEvent"],
  "features/conclusions": [
    ...["conclusion", "conclusionOwner", "conclusionVersion", "conclusionChange", "conclusionTracking", "exposure"],
  ],
  "features/contacts": [
    "contact",
    "contactTopic",
    "pointOfContact",
    "mandate",
    "correspondent",
    "mandateFollow",
    "contactWord",
    "contactAddress",
    "contactChange",
    "contactRequest",
    "contactBlock",
    "contactReport",
  ],
  "features/digests": ["digest"],
  "features/meetings": [
    "meeting",
    "occurrenceChange",
    "meetingEdit",
    "invitation",
    "meetingDocument",
    "rsvp",
    "attendance",
    "mute",
  ],
  "features/membership": ["membershipRequest", "invitationCode", "allowedDomain"],
  "features/minutes": ["session", "note", "minutesCorrection", "agendaPoint"],
  "features/polls": ["poll", "pollOption", "pollVote"],
  "features/resources": [
    ...["resource", "resourceTopic", "resourceTitle", "resourceChange"],
    ...["resourceCitation", "resourceCollection", "resourceCollectionItem", "resourceSubscription", "resourceUseful"],
    ...[
      "resourceQuestion",
      "resourceAnswer",
      "resourceQuestionWaiter",
      "resourceCheck",
      "resourceFreshness",
      "resourceFlag",
    ],
    ...["resourceFile", "resourcePassage"],
  ],
  "services/audit": ["audit", "auditKey", "auditPerson"],
  "services/cards": ["card", "cardChange", "cardPace"],
  "services/chores": ["chore"],
  "services/communities": ["community", "space", "channel", "invite", "greeting", "communityLogo"],
  "services/codes": ["setupTry"],
  "services/delivery": ["delivery", "formerSpace", "origin"],
  "services/glossary": ["glossaryTerm", "dictionary", "dictionaryEntry"],
  "services/installations": ["installation"],
  "services/people": ["person", "handle", "linkCode", "linkTry", "link", "linkPart"],
  "services/posts": ["post"],
  "services/privacy": ["erased"],
  "services/questions": ["topicLookUp"],
  "services/review": ["reviewItem", "reviewDecision", "reviewInterest"],
  "services/search": [
    "searchDocument",
    "searchSegment",
    "searchList",
    "searchGone",
    "searchWord",
    "searchDue",
    "posting",
    "searchTotal",
  ],
  "services/stored-files": ["storedFile", "storedFileChunk"],
  "services/taxonomy": ["topic"],
  "services/tokens": ["kept"],
  "services/identity": ["seen"],
  "services/limits": ["spent"],
  "adapters/slack": ["slackChannel"],
  "adapters/discord": ["gatewayShard", "gatewayIdentify"],
};

/** Tables that everything above may read, and why; only their owner writes them. */
const READ_BY_ALL: Readonly<Record<string, string>> = {
  community: "its language and zone are the ground of whatever is said in it",
  space: "a channel or an account is named with the space that it is in",
  channel: "what people call a channel stands wherever one is named",
  person: "names, zones and roles stand beside whatever people made, in one statement with it",
  handle: "by it a person of the community is found again on a platform",
  delivery: "features have kinds of their own in the ledger, and look at what became of those",
};

/** A file that uses what is another's, what it does with which tables, and why nobody else does it. */
interface Known {
  readonly file: string;
  readonly does: TableUse["does"];
  readonly models: readonly string[];
  readonly why: string;
}

const KNOWN: readonly Known[] = [
  {
    file: "core/services/demo/install.ts",
    does: "writes",
    models: ["community", "space", "channel", "person", "handle"],
    why: "a demo is made whole in one transaction, people and channels with it, before anybody could be received",
  },
  {
    file: "core/services/preferences/own.ts",
    does: "writes",
    models: ["person", "community"],
    why: "what somebody, or the community, chose are columns of theirs that nobody else writes",
  },
  {
    file: "core/services/preferences/merge-preferences.ts",
    does: "writes",
    models: ["person"],
    why: "the same columns, where two people become one",
  },
];

/** The folders of a file's owner: those under which it may use what is theirs. */
function folderOf(file: string): string | undefined {
  const [, layer, name] = /^core\/(features|services)\/([^/]+)\//.exec(file) ?? [];
  if (layer !== undefined) return `${layer}/${name}`;
  const command = /^commands\/([^/]+)\//.exec(file)?.[1];
  if (command !== undefined) return `features/${command}` in OWNERS ? `features/${command}` : `services/${command}`;
  return /^(adapters\/[^/]+)\//.exec(file)?.[1];
}

interface Rules {
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly readByAll: Readonly<Record<string, string>>;
  readonly known: readonly Known[];
}

/** What is wrong with the tables and their uses, in sentences; none where each is its owner's. */
function wrongs(schema: readonly Table[], uses: readonly TableUse[], { owners, readByAll, known }: Rules): string[] {
  const wrong: string[] = [];
  const ownerOf = (model: string) => Object.keys(owners).filter((folder) => owners[folder]?.includes(model));
  for (const { model } of schema) {
    const own = ownerOf(model);
    if (own.length === 0)
      wrong.push(
        `the table ${model} has no owner: enter it in test/owners.test.ts under the folder that is to read and write it`,
      );
    if (own.length > 1) wrong.push(`the table ${model} has ${own.length} owners: ${own.join(", ")}`);
  }
  for (const model of Object.values(owners).flat())
    if (!schema.some((table) => table.model === model))
      wrong.push(`there is no table ${model}: take it out of test/owners.test.ts`);
  const left = new Set(known.flatMap(({ file, does, models }) => models.map((model) => `${file} ${does} ${model}`)));
  const entered = new Set(left);
  for (const { file, line, model, does } of uses) {
    const [owner] = ownerOf(model);
    if (owner === undefined || folderOf(file) === owner || (does === "reads" && readByAll[model] !== undefined))
      continue;
    const entry = `${file} ${does} ${model}`;
    if (entered.has(entry)) left.delete(entry);
    else
      wrong.push(
        `src/${file}:${line} ${does} ${model}, which is ${owner}'s: ask a function that ${owner} exports, and write one there where none does. ` +
          `Where that would be wrong, enter it with its reason in test/owners.test.ts.`,
      );
  }
  for (const entry of left) wrong.push(`src/${entry} is said to be known, and is not so any more: take the entry out`);
  return wrong;
}

describe("each table is one folder's", () => {
  it("that alone reads and writes it", () => {
    const schema = tables();
    expect(
      wrongs(schema, tableUses(sources(), schema), { owners: OWNERS, readByAll: READ_BY_ALL, known: KNOWN }),
    ).toEqual([]);
  });
  it("and that alone says of it that it has rows about times of meetings", () => {
    const modelOf = new Map(tables().map(({ name, model }) => [name, model]));
    const said = CATALOGUE.features.flatMap(({ name, keptByTime = [] }) =>
      keptByTime.map((table) => [`features/${name}`, modelOf.get(table)] as const),
    );
    expect(said.filter(([folder, model]) => model === undefined || !OWNERS[folder]?.includes(model))).toEqual([]);
  });
});

describe("this check", () => {
  const schema: Table[] = [
    { model: "poll", name: "poll" },
    { model: "pointOfContact", name: "point_of_contact" },
    { model: "person", name: "person" },
  ];
  const rules: Rules = {
    owners: { "features/polls": ["poll"], "features/contacts": ["pointOfContact"], "services/people": ["person"] },
    readByAll: { person: "names" },
    known: [],
  };
  const source = (text: string, file = "core/features/meetings/planted.ts"): Source => ({ file, text });
  const wrong = (planted: readonly Source[], more: Partial<Rules> = {}) =>
    wrongs(schema, tableUses(planted, schema), { ...rules, ...more });

  it.each([
    ["a read", "await db.poll.findMany({})", "reads poll"],
    ["a write", "await whole.db.poll.updateMany({})", "writes poll"],
    ["whatever the client is called", "await scoped.poll.count()", "reads poll"],
    ["a name in brackets", 'await tx["poll"].findFirst({})', "reads poll"],
    ["one that is handed on", "keep(db.poll)", "writes poll"],
    ["one that is taken out", "const { poll: mine } = context.db;", "writes poll"],
    ["a statement", "await db.$queryRaw`select 1 from poll where id = ${id}`", "reads poll"],
    ["a list of tables", "sql`select 1 from person p, point_of_contact as c where true`", "reads pointOfContact"],
    ["a joined table", "sql`select 1 from x left join lateral point_of_contact c on true`", "reads pointOfContact"],
    ["a table that is written to", "sql`insert into point_of_contact (a) values (${b})`", "writes pointOfContact"],
    ["a table that is changed", "sql`update poll set a = ${b}`", "writes poll"],
    ["a table that is deleted from", "sql`delete from poll where true`", "writes poll"],
    ["a write to what all may read", "await db.person.create({})", "writes person"],
  ])("finds %s", (_what, text, said) => {
    expect(wrong([source(text)])).toEqual([
      expect.stringContaining(`src/core/features/meetings/planted.ts:1 ${said}, which is`),
    ]);
  });
  it.each([
    ["what is its own", "await db.poll.findMany({})", "core/features/polls/poll.ts"],
    ["what is its own, in a command", "await db.poll.findMany({})", "commands/polls/poll-show.ts"],
    ["what all may read", "sql`select 1 from person p`", "core/features/meetings/planted.ts"],
    ["relations", "await db.vote.findMany({ include: { poll: true } })", "core/features/meetings/planted.ts"],
    ["other words", 'say("from poll to poll"); poll.count(); form.poll.label', "core/features/meetings/planted.ts"],
  ])("is content with %s", (_what, text, file) => {
    expect(wrong([source(text, file)])).toEqual([]);
  });
  it("finds a table without an owner, one with two, and one that there is not", () => {
    expect(
      wrong([], { owners: { "features/polls": ["poll", "person"], "services/people": ["person", "gone"] } }),
    ).toEqual([
      expect.stringContaining("the table pointOfContact has no owner"),
      "the table person has 2 owners: features/polls, services/people",
      expect.stringContaining("there is no table gone"),
    ]);
  });
  it("knows what is entered, and finds an entry that nothing uses", () => {
    const known = [
      { file: "core/features/meetings/planted.ts", does: "reads", models: ["poll"], why: "because" },
    ] as const;
    expect(wrong([source("db.poll.count()")], { known })).toEqual([]);
    expect(wrong([source("db.poll.deleteMany()")], { known })).toHaveLength(2);
    expect(wrong([], { known })).toEqual([
      "src/core/features/meetings/planted.ts reads poll is said to be known, and is not so any more: take the entry out",
    ]);
  });
});
