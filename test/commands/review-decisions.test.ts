import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { resourceReview } from "../../src/core/features/resources/review-resource.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const MEMBER = { as: "member" };

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
// One person is told so much of their own accord in a day.
beforeEach(() => {
  w.clock.forward(24 * 3_600_000);
});

const labels = (view: View | undefined) => actionsIn(view ?? { blocks: [] }).map(({ label }) => label);
function button(said: Said, label: string): Action {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => [one.label, one.spoken].includes(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
}
const press = (said: Said, label: string, who: Who) => w.press(button(said, label), who);
const values = (path: string, given: Record<string, unknown>, who: Who) =>
  w.send({ kind: "values", path, values: given }, who);
const told = async () => (await w.tick()).map((post) => [post.to.recipient, JSON.stringify(post.view)] as const);

/** Suggests a resource, and returns its id and that of its entry. */
async function suggest(title: string, rest = "", who: Who = MEMBER) {
  await w.say(`resource add "${title}" https://example.org/${encodeURIComponent(title)} law ${rest}`, who);
  const { id: resource } = await w.db((db) => db.resource.findFirstOrThrow({ where: { title } }));
  const { id: item } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: resource } }));
  return { item, resource };
}
/** Fills in the form that puts it right, as it stands, with these fields changed. */
async function fill(resource: string, changed: Record<string, string | undefined>, who: Who) {
  const asked = await w.press({ kind: "ask", label: "", command: "resource revise", input: { resource } }, who);
  const shown = Object.fromEntries((asked.form?.fields ?? []).map(({ name, value }) => [name, value]));
  const sent = Object.entries({ ...shown, ...asked.form?.known, ...changed }).filter(
    ([, value]) => value !== undefined,
  );
  const said = await values("resource revise", Object.fromEntries(sent), who);
  if (said.form) throw new Error(JSON.stringify(said.form));
  return said;
}
const steps = (item: string) =>
  w.db(
    async (db) =>
    (await db.reviewDecision.findMany({ where: { itemId: item }, orderBy: { number: "asc" } })).map(({ what, reason, byId }) => [what, reason, byId]), // biome-ignore format: one line
  );

describe("the card of an entry", () => {
  it("says all that it takes to decide, and leads to its neighbours", async () => {
    const first = await suggest("Alpha act", 'country:PY topic:tracing summary:"On marking."');
    const second = await suggest("Beta bill", "country:BR");
    const third = await suggest("Gamma guide");
    const list = await w.say("review", MODERATOR);
    expect(list.view?.title).toBe("3 entries await review");
    const card = await press(list, "Show Alpha act", MODERATOR);
    expect(card.text.split("\n").filter((line) => !/because/.test(line) && !/cause:/.test(line))).toEqual([
      "Alpha act",
      "Title: Alpha act",
      "Web address: https://example.org/Alpha%20act",
      "Kind: Law",
      "Topics: Tracing",
      "Country: Paraguay",
      "Language of the document: English",
      "Summary: On marking.",
      "Suggested by The member · now",
      "Of their others none was approved, none rejected, 2 not decided.",
      expect.stringMatching(new RegExp(`^\\[Approve\\] /review approve item:${first.item} seen:\\w{10}$`, "u")),
      `[Change and approve] /resource revise resource:${first.resource}`,
      `[Ask for changes] /review ask item:${first.item}`,
      `[Reject] /review reject item:${first.item}`,
      `[Show the whole of it] /resource show resource:${first.resource}`,
      "1 of 3",
      `[Next] /review show item:${second.item}`,
      "[Review queue] /review list",
    ]);
    const next = await press(card, "Next", MODERATOR);
    expect(next.plan).toMatchObject({ place: "here" });
    expect([next.view?.title, labels(next.view).slice(-3)]).toEqual([
      "Beta bill",
      ["Previous", "Next", "Review queue"],
    ]);
    const approved = await press(next, "Approve", MODERATOR);
    expect(labels(approved.view)).toEqual(["Undo", "Next entry", "Review queue"]);
    expect((await press(approved, "Next entry", MODERATOR)).view?.title).toBe("Alpha act");
    await w.say(`review reject ${third.item} "Not ours."`, MODERATOR);
    expect((await w.say(`review show ${first.item}`, MODERATOR)).text).toContain(
      "Of their others 1 was approved, 1 rejected.",
    );
    expect((await w.say(`review show ${second.item}`, MODERATOR)).text).toMatch(
      /The moderator approved that already: [^]*\n\[Undo\].*\n\[Show the whole of it\].*\n\[History\]/,
    );
    await w.say(`review approve ${first.item}`, MODERATOR);
    await w.tick();
  });

  it("is for moderators", async () => {
    for (const line of ["review", "review show x", "review ask x y", "review mine", "review history x"])
      expect((await w.say(line)).refusal).toBe("role.least");
  });

  it.each([
    ["es", "Propuesta de The member", "Es la primera|De sus otras propuestas", "Pedir cambios"],
    ["pt", "Sugestão de The member", "Das outras sugestões", "Pedir mudanças"],
    ["fr", "Proposé par The member", "De ses autres propositions", "Demander des changements"],
  ])("speaks %s", async (locale, by, record, ask) => {
    const { item } = await suggest(`Ley ${locale}`);
    const { text } = await w.say(`review show ${item}`, { ...MODERATOR, locale });
    for (const part of [by, record, ask]) expect(text).toMatch(new RegExp(part));
    await w.say(`review reject ${item} no`, MODERATOR);
    await w.tick();
  });
});

describe("who looks at an entry", () => {
  it("is said to others for twenty minutes, who can take it over", async () => {
    const { item } = await suggest("Claimed code");
    await w.say(`review show ${item}`, MODERATOR);
    expect((await w.say("review list", ADMIN)).text).toContain(
      "Suggested by The member · now · The moderator looks at it",
    );
    const seen = await w.say(`review show ${item}`, ADMIN);
    expect(seen.text).toContain("The moderator looks at it until 09:20");
    expect(labels(seen.view)).toEqual(["Take over", "Show the whole of it", "Review queue"]);
    const refused = await w.say(`review approve ${item}`, ADMIN);
    expect(refused.refusal).toBe("review.claimed");
    expect(refused.text).toContain("The moderator looks at that until 09:20. To take it over, open it: /review show ");
    const taken = await press(seen, "Take over", ADMIN);
    expect(labels(taken.view)).toContain("Approve");
    expect((await w.say(`review reject ${item} no`, MODERATOR)).refusal).toBe("review.claimed");
    w.clock.forward(21 * 60_000);
    expect((await w.say("review list", MODERATOR)).text).not.toContain("looks at it");
    expect((await w.say(`review approve ${item}`, MODERATOR)).refusal).toBeUndefined();
    await w.tick();
  });

  it("looks at one at a time", async () => {
    const [one, other] = [await suggest("One order"), await suggest("Other order")];
    await w.say(`review show ${one.item}`, MODERATOR);
    await w.say(`review show ${other.item}`, MODERATOR);
    expect((await w.say(`review approve ${one.item}`, ADMIN)).refusal).toBeUndefined();
    expect((await w.say(`review approve ${other.item}`, ADMIN)).refusal).toBe("review.claimed");
    await w.say(`review approve ${other.item}`, MODERATOR);
    await w.tick();
  });
});

describe("asking for changes", () => {
  it("tells the submitter, who sends it again; it comes back with what was changed", async () => {
    const { item, resource } = await suggest("Draft decree", "country:PY topic:tracing");
    const asked = await w.say(`review ask ${item} "Which year?"`, MODERATOR);
    expect(asked.text).toContain("Whoever suggested “Draft decree” is told.");
    expect((await w.say("review list", MODERATOR)).text).not.toContain("Draft decree");
    expect(await told()).toEqual([
      ["member", expect.stringContaining("A moderator asks you to change your suggestion “Draft decree”: Which year?")],
    ]);
    const own = await w.say(`resource show ${resource}`);
    expect(own.text).toContain("A moderator asks you to change it: Which year?");
    expect((await w.say("home")).text).toContain("a moderator asks: Which year?");
    // A look from elsewhere changes nothing.
    expect((await w.say(`resource revise resource:${resource} title:X`, { as: "guest" })).refusal).toBe("role.least");
    const again = await fill(resource, { title: "Decree 12/2024", country: undefined }, MEMBER);
    expect(again.text).toContain("Sent again\nThank you.");
    expect((await fill(resource, { title: "Once more" }, MEMBER)).refusal).toBe("review.resubmit.not");
    expect(await told()).toEqual([["moderator", expect.stringContaining("“Decree 12/2024” was changed as you asked")]]);
    const card = await w.say(`review show ${item}`, MODERATOR);
    expect(card.text).toContain("Sent again after changes were asked for\nAsked for: Which year?");
    expect(card.text).toContain("Title: Draft decree → Decree 12/2024\n");
    expect(card.text).toContain("Country: Paraguay → nothing\n");
    expect(card.text).toContain("Topics: Tracing\n");
    expect(await steps(item)).toEqual([
      ["changes", "Which year?", "c1moderator"],
      ["resubmitted", null, "c1member"],
    ]);
    await w.say(`review approve ${item}`, MODERATOR);
    await w.tick();
    expect((await w.say("resource find decree", { as: "admin" })).text).toContain("Decree 12/2024");
  });

  it("can be taken back, and is for what has somebody to be asked", async () => {
    const { item, resource } = await suggest("Taken back");
    const asked = await w.say(`review ask ${item} why`, MODERATOR);
    await press(asked, "Undo", MODERATOR);
    expect(await told()).toEqual([]);
    expect((await fill(resource, { title: "Too late" }, MEMBER)).refusal).toBe("review.resubmit.not");
    await w.db((db) => db.reviewItem.update({ where: { communityId_id: { communityId: "c1", id: item } }, data: { submittedById: null } })); // biome-ignore format: one line
    expect((await w.say(`review ask ${item} why`, MODERATOR)).refusal).toBe("review.ask.not");
    await w.say(`review reject ${item} no`, MODERATOR);
    await w.tick();
  });
});

describe("changing and approving", () => {
  it("is one step, told as such, and taken back whole; what somebody changed since stays", async () => {
    const { item, resource } = await suggest("Misspelt lwa", 'summary:"Old words." country:PY');
    const made = await fill(resource, { title: "Well-spelt law", summary: undefined }, MODERATOR);
    expect(made.text).toMatch(/^Approved\nOthers find “Well-spelt law” now\.\n\[Undo\]/);
    expect(await told()).toEqual([["member", expect.stringContaining("“Misspelt lwa” was approved, with changes by a moderator")]]); // biome-ignore format: one line
    expect((await w.say("resource find well-spelt", ADMIN)).text).toContain("Well-spelt law");
    const history = await w.say(`review history ${item}`, MODERATOR);
    expect(history.text).toContain("The moderator approved it");
    expect(history.text).toContain("Title: Misspelt lwa → Well-spelt law\nSummary: Old words. → nothing\n");
    await w.db((db) => db.resource.update({ where: { communityId_id: { communityId: "c1", id: resource } }, data: { country: "BR" } })); // biome-ignore format: one line
    await press(made, "Undo", MODERATOR);
    const after = await w.db((db) => db.resource.findFirstOrThrow({ where: { id: resource } }));
    expect(after).toMatchObject({ title: "Misspelt lwa", summary: "Old words.", country: "BR", publishedAt: null });
    expect((await w.say("resource find misspelt", MEMBER)).text).toContain("Misspelt lwa");
    expect((await steps(item)).map(([what]) => what)).toEqual(["approved", "reopened"]);
    const late = await w.say(`review approve ${item}`, MODERATOR);
    w.clock.forward(31 * 24 * 3_600_000);
    expect((await press(late, "Undo", MODERATOR)).refusal).toBe("review.reopen.late");
    await w.tick();
  });

  it("does so with terms too", async () => {
    await w.say('term add english:"ghost gun" spanish:"arma fantasma"');
    const { id: term } = await w.db((db) => db.glossaryTerm.findFirstOrThrow());
    const { id: item } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectKind: "term" } }));
    expect((await w.say(`review show ${item}`, MODERATOR)).text).toContain("English: ghost gun\n");
    await w.say(`review ask ${item} "And in French?"`, MODERATOR);
    const few = await values("term revise", { term, form: true, english: "ghost gun" }, MEMBER);
    expect(few.refusal).toBe("term.add.few");
    await values("term revise", { term, form: true, english: "ghost gun", french: "arme fantôme @FR" }, MEMBER);
    const card = await w.say(`review show ${item}`, MODERATOR);
    expect(card.text).toMatch(/Spanish: arma fantasma → nothing\n.*\n?French: nothing → arme fantôme @FR/);
    await values("term revise", { term, spanish: "arma fantasma" }, MODERATOR);
    expect((await w.say("term find ghost gun", ADMIN)).text).toContain("arma fantasma");
    await w.tick();
  });
});

describe("rejecting", () => {
  it.each([
    ["es", "Su propuesta «Usual es» no se aceptó. El motivo: Está desactualizado."],
    ["fr", "Votre proposition « Usual fr » n’a pas été retenue. Le motif : Ce n’est plus à jour."],
  ])("says a usual reason in the submitter’s words, and own words as they are (%s)", async (language, words) => {
    const { item } = await suggest(`Usual ${language}`);
    await w.say(`me edit language:${language}`);
    const card = await w.say(`review show ${item}`, MODERATOR);
    const menu = card.view?.blocks.find((block) => block.kind === "choose");
    if (menu?.kind !== "choose") throw new Error("no usual reasons");
    expect(menu.options.map(({ label }) => label)).toHaveLength(4);
    const usual = menu.options[1]!;
    expect((await w.press(usual, MODERATOR)).form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["item", item],
      ["reason", "It is out of date."],
    ]);
    const rejected = await values("review reject", usual.input, MODERATOR);
    expect((await told()).map(([, view]) => view.replaceAll(/[\u00a0\u202f]/g, " "))).toEqual([expect.stringContaining(words)]); // biome-ignore format: one line
    await press(rejected, "Undo", MODERATOR);
    await values("review reject", { ...usual.input, reason: "It is out of date. See 2024." }, MODERATOR);
    expect((await told())[0]?.[1]).toContain("It is out of date. See 2024.");
    const { reason } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { id: item } }));
    expect(reason).toBe("It is out of date. See 2024.");
    await w.say("me edit language:en");
  });
});

describe("what is there already", () => {
  it("stands beside a suggestion, which becomes one with it and can be parted again", async () => {
    const { item: known, resource: into } = await suggest("Known law", "topic:tracing");
    await w.say(`review approve ${known}`, MODERATOR);
    await w.tick();
    const add =
      'resource add "The same law" http://www.example.org/Known%20law/ law topic:marking summary:"Fuller." again:true';
    await w.say(add);
    const { id } = await w.db((db) => db.resource.findFirstOrThrow({ where: { title: "The same law" } }));
    const { id: item } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: id } }));
    const card = await w.say(`review show ${item}`, MODERATOR);
    expect(card.text).toContain("This may be the same\nKnown law\nLaw\n[It is this one]");
    const merged = await press(card, "It is this one", MODERATOR);
    expect(merged.text).toContain("Made one\n“The same law” is one with “Known law” now.");
    const one = await w.say(`resource show ${into}`);
    expect(one.text).toMatch(/Fuller\.[^]*Topics: Marking, Tracing/);
    expect((await w.say(`resource show ${id}`)).text).toContain("It is there already: “Known law”.");
    expect(await told()).toEqual([
      ["member", expect.stringContaining("“The same law”, is there already as “Known law”")],
    ]);
    await press(merged, "Undo", MODERATOR);
    expect((await w.say(`resource show ${into}`)).text).toMatch(/^(?![^]*Fuller)[^]*Topics: Tracing/);
    expect((await w.say("resource find same law", MEMBER)).text).toContain("The same law");
    expect((await values("review merge", { item, into: item }, MODERATOR)).refusal).toBe("resource.gone");
    await w.say(`review reject ${item} no`, MODERATOR);
    expect((await values("review merge", { item, into }, MODERATOR)).refusal).toBe("review.decided");
    await w.tick();
  });
});

describe("the queue in figures", () => {
  it("tells what waits, how fast it is decided from five decisions on, and what was decided each week", async () => {
    const { item } = await suggest("Counted code");
    w.clock.forward(3 * 3_600_000);
    const stats = await w.say("review stats", MODERATOR);
    expect(stats.text).toMatch(/Awaiting review[^]*resources[^]*3 hours ago/);
    expect(stats.text).toMatch(/Half is decided within: \d+ minutes?/);
    expect(stats.text).toContain("Decided in each week");
    const files = await press(stats, "Get as PDF", MODERATOR);
    expect(files.view?.blocks).toMatchObject([{}, { kind: "file", name: expect.stringMatching(/^review-TLP-AMBER-.*pdf$/) as string }]); // biome-ignore format: one line
    await w.db((db) => db.reviewDecision.updateMany({ data: { waited: null } }));
    const few = await w.say("review stats", { ...MODERATOR, locale: "fr" });
    expect(few.text).toContain("non communiqué");
    expect((await w.say("review stats")).refusal).toBe("role.least");
    await w.say(`review reject ${item} no`, MODERATOR);
    await w.tick();
  });
});

describe("what a moderator knows", () => {
  it("is asked for before anything is looked at: where nobody says so, submitting costs no more", async () => {
    const described = vi.spyOn(resourceReview, "describe");
    const concerned = vi.spyOn(resourceReview, "concerns");
    const { item } = await suggest("Nobody waits for it", "country:PY");
    expect([described.mock.calls.length, concerned.mock.calls.length]).toEqual([0, 0]);
    await w.say("review mine countries:AR", MODERATOR);
    const { item: other } = await suggest("Nobody waits for that", "country:BR");
    expect([described.mock.calls.length, concerned.mock.calls.length]).toEqual([0, 1]);
    await w.say("review mine topics:none countries:none", MODERATOR);
    vi.restoreAllMocks();
    for (const one of [item, other]) await w.say(`review reject ${one} no`, MODERATOR);
    await w.tick();
  });

  it("stands first in their queue, and they are told of it; nobody else is", async () => {
    const old = await suggest("Older one", "country:BR");
    w.clock.forward(60_000);
    expect((await w.say("review mine", MODERATOR)).text).toContain("Say which topics and countries you know.");
    const said = await w.say("review mine topics:tracing countries:PY,AR", MODERATOR);
    expect(said.text).toContain("Topics that you know: Tracing\nCountries that you know: Paraguay, Argentina");
    const mine = await suggest("Mine first", "country:PY");
    expect(await told()).toEqual([["moderator", expect.stringContaining("“Mine first” awaits review. It is about what you know.")]]); // biome-ignore format: one line
    const order = async (who: Who) => {
      const { text } = await w.say("review list", who);
      return text.indexOf("Mine first") < text.indexOf("Older one");
    };
    expect([await order(MODERATOR), await order(ADMIN)]).toEqual([true, false]);
    await w.say("review mine topics:none countries:none", MODERATOR);
    expect([await order(MODERATOR), await w.db((db) => db.reviewInterest.count())]).toEqual([false, 0]);
    for (const { item } of [old, mine]) await w.say(`review reject ${item} no`, MODERATOR);
  });
});
