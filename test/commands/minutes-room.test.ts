import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import type { Post } from "../../src/core/services/posts/posts.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const CHAIR: Who = { as: "member" };
const MODERATOR: Who = { as: "moderator" };
const OTHER: Who = { as: "other" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:50:00Z", announced: true });
  await w.db(async (db) => {
    const person = (id: string, name: string) => ({
      communityId: "c1",
      id,
      name,
      role: "member",
      createdAt: w.clock.now(),
    });
    await db.person.createMany({ data: [person("c1other", "Ana Duarte"), person("c1ana", "Ana Ríos")] });
    await db.handle.create({
      data: { communityId: "c1", platform: "console", externalId: "other", personId: "c1other" },
    });
  });
  await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h repeat:weekly', CHAIR);
});
afterAll(() => w.close());

const words = (post: Pick<Post, "view" | "at"> | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
const labels = (view: View | undefined) => actionsIn(view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Pick<Said, "view" | "text">, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((action) => action.label === label);
  if (!found) throw new Error(`no "${label}" in ${said.text}`);
  return found;
};
const press = (said: Pick<Said, "view" | "text">, label: string, who: Who) => w.press(button(said, label), who);
const concluded = () =>
  w.db((db) =>
    db.conclusion.findMany({ where: { withdrawnAt: null }, include: { owners: true }, orderBy: { createdAt: "asc" } }),
  );
/** The card of what is said in the channel with that title, as it is now. */
const card = async (title: string) => {
  await w.refresh();
  const posts = await w.product.posts.since(w.community, 0, 1_000);
  return words(posts.filter(({ view, to }) => view.title === title && to.address === "channel").at(-1));
};

describe("in the room, from one agenda to the next", () => {
  test("whoever sees the meeting asks for a point; who runs it puts them in order", async () => {
    const [announced] = await w.tick();
    expect(labels(announced?.view)).toContain("Ask for a point");
    await w.say("minutes agenda Call point:Marking", OTHER);
    await w.say("minutes agenda Call point:Dates", MODERATOR);
    const all = await w.say("minutes agenda Call", CHAIR);
    expect(all.text).toMatch(/Points asked for\n[^]*Marking\n[^]*Ana Duarte[^]*Dates/);
    expect((await press(all, "Dates", CHAIR)).text).toMatch(/Dates[^]*Marking/);
    const own = await w.say("minutes agenda Call", OTHER);
    expect(labels(own.view)).toEqual(["Take off", "Ask for a point"]);
    const asks = await press(own, "Ask for a point", OTHER);
    expect(asks.form).toMatchObject({ title: "Ask for a point", submit: "Ask" });
    expect(asks.form?.fields.map(({ name }) => name)).toEqual(["point"]);
    const told = await w.send(
      { kind: "values", path: "minutes ask", values: { ...asks.form?.known, point: "Ovens" } },
      OTHER,
    );
    expect(told.text).toMatch(/^Agenda: Call\nOn the agenda: Ovens\n/);
    const { id } = await w.db((db) => db.agendaPoint.findFirstOrThrow({ where: { text: "Dates" } }));
    const move = (input: { point: string; move: string }, who: Who) =>
      w.send({ kind: "values", path: "minutes point", values: input }, who);
    expect((await move({ point: id, move: "out" }, OTHER)).refusal).toBe("agenda.other");
    expect((await move({ point: id, move: "up" }, OTHER)).refusal).toBe("agenda.order");
    const gone = await press(own, "Take off", OTHER);
    expect(gone.text).not.toContain("Marking");
    expect((await press(own, "Take off", OTHER)).refusal).toBe("agenda.gone");
    expect((await w.say("minutes agenda Call point:Late time:2026-11-24", { ...OTHER, as: "guest" })).refusal).toBe(
      "role.least",
    );
  });

  test("a note says by its first word what it is, with who does it and by when; what is not understood is said", async () => {
    await w.say("minutes open Call", CHAIR);
    w.clock.forward(60_000);
    const action = await w.say("note acción: Paraguay envía la plantilla antes del 3 de marzo", OTHER);
    expect(action.plan).toMatchObject({ audience: "channel" });
    expect(action.text).toContain(
      "Action noted\nParaguay envía la plantilla antes del 3 de marzo\nWho does it: Paraguay\nDue: ",
    );
    expect(action.text).not.toContain("I understood no");
    const vague = await w.say("note action: send the figures", OTHER);
    expect(vague.text).toContain("I understood nobody who does it. I understood no day by which it is due.");
    const several = await w.say("note action: Ana writes to the registry", MODERATOR);
    expect(labels(several.view)).toEqual(expect.arrayContaining(["Ana Duarte", "Ana Ríos", "Put right"]));
    await press(several, "Ana Ríos", MODERATOR);
    await w.say("note Décision : le formulaire reste", CHAIR);
    const wrong = await w.say("note action: it was said twice", OTHER);
    await press(await press(wrong, "Put right", OTHER), "Only a note", OTHER);
    await w.say("note A plain note", OTHER);
    expect(
      (await concluded()).map(({ kind, status, text, dueOn, owners, sharing }) => [
        ...[kind, status, text, dueOn?.toISOString().slice(0, 10), sharing],
        owners.map(({ country, personId, agency }) => country ?? personId ?? agency).join(),
      ]),
    ).toEqual([
      ["action", "proposed", "Paraguay envía la plantilla antes del 3 de marzo", "2027-03-03", "green", "PY"],
      ["action", "proposed", "send the figures", undefined, "green", ""],
      ["action", "proposed", "Ana writes to the registry", undefined, "green", "c1ana"],
      ["decision", "proposed", "le formulaire reste", undefined, "green", ""],
    ]);
    expect(await w.db((db) => db.note.findMany({ orderBy: { at: "asc" }, select: { text: true } }))).toEqual([
      { text: "it was said twice" },
      { text: "A plain note" },
    ]);
    expect((await w.say("note action: too late", { ...OTHER, channel: "tracing" })).refusal).toBe("minutes.none");
  });

  test("apologies stand in them: who says so by name, who answered no to whoever runs the meeting", async () => {
    await w.say("here", OTHER);
    const sent = await w.say("minutes apologies", OTHER);
    expect(sent.text).toContain("Your apologies are noted: Call");
    await w.db((db) =>
      db.rsvp.create({
        data: {
          ...{
            communityId: "c1",
            meetingId: button(sent, "Undo").kind === "run" ? meetingOf(sent) : "",
            occurrence: "2026-11-24T10:00",
          },
          ...{ personId: "c1ana", answer: "no", answeredAt: w.clock.now() },
        },
      }),
    );
    expect((await w.say("minutes show", CHAIR)).text).toContain("Apologies: Ana Duarte and Ana Ríos\n");
    expect((await w.say("minutes show", OTHER)).text).toContain("Apologies: Ana Duarte and 1 other\n");
    expect((await w.say("minutes apologies persons:Ana Ríos", OTHER)).refusal).toBe("apologies.hosts");
    await w.say("here", OTHER);
    expect((await w.say("minutes show", CHAIR)).text).toMatch(/Present: Ana Duarte\nApologies: Ana Ríos\n/);
  });

  test("closed by a moderator they are the chair's draft, put right, adopted one by one or all, and then posted", async () => {
    const closed = await w.say("minutes close", MODERATOR);
    expect(closed.text).toContain("The member is told of the draft.");
    const told = (await w.tick()).filter(({ view }) => view.title === "Draft of the minutes: Call");
    expect(told.map(({ to }) => [to.address, to.recipient])).toEqual([["direct", "member"]]);
    const draft = await press({ view: told[0]!.view, text: "" }, "Show the draft", CHAIR);
    expect(draft.text).toContain("These minutes are a draft: they are not posted.");
    expect(draft.text).toMatch(/Decisions\n- le formulaire reste\n[^]*Actions\n- Paraguay envía/);
    expect((await press(draft, "Adopt all (4)", OTHER)).refusal).toBe("minutes.notYours");
    const some = actionsIn(draft.view!).find(
      (action) => action.kind === "run" && action.input["conclusion"] !== undefined,
    );
    expect((await w.press(some!, CHAIR)).text).toContain("1 conclusion is adopted.");
    const again = await w.press(some!, MODERATOR);
    expect([again.refusal, again.text]).toEqual(["conclusion.status.late", expect.stringContaining("The member")]);
    const note = actionsIn(draft.view!).find((action) => action.kind === "ask" && action.command === "minutes reword");
    const form = await w.press(note!, CHAIR);
    expect(form.form?.fields.find(({ name }) => name === "text")?.value).toBe("it was said twice");
    const { id } = await w.db((db) => db.note.findFirstOrThrow({ where: { text: "A plain note" } }));
    await w.send({ kind: "values", path: "minutes reword", values: { note: id, text: "A plainer note" } }, CHAIR);
    expect(await w.db((db) => db.minutesCorrection.count())).toBe(0);
    expect((await w.tick()).filter(({ to }) => to.address === "channel")).toEqual([]);
    // What was put right since is shown before it is posted.
    const since = await press(draft, "Adopt all and post", CHAIR);
    expect(since.text).toContain("It was changed since it was shown to you");
    await press(since, "Adopt all and post", CHAIR);
    expect((await concluded()).map(({ status }) => status)).toEqual(["adopted", "adopted", "adopted", "adopted"]);
    const [post] = (await w.tick()).filter(({ view }) => view.title === "Minutes: Call");
    expect(words(post)).toContain("- A plainer note");
    expect(words(post)).toMatch(/Agenda\n[^]*Dates/);
    // The chair is not reminded of what is posted.
    w.clock.forward(30 * 3_600_000);
    expect((await w.tick()).filter(({ view }) => view.title?.startsWith("Draft"))).toEqual([]);
  });

  test("posted, they say themselves what was corrected in them, by whom and when", async () => {
    const shown = await w.say("minutes show Call", CHAIR);
    await press(shown, "Take out it was said twice", CHAIR);
    const { id } = await w.db((db) => db.note.findFirstOrThrow({ where: { text: "A plainer note" } }));
    await w.send({ kind: "values", path: "minutes reword", values: { note: id, text: "The plainest note" } }, OTHER);
    const session = await w.db((db) => db.session.findFirstOrThrow());
    const said = { session: session.id, text: "Chile was there, too." };
    expect((await w.send({ kind: "values", path: "minutes correct", values: said }, OTHER)).refusal).toBe(
      "minutes.notYours",
    );
    await w.send({ kind: "values", path: "minutes correct", values: said }, CHAIR);
    const { id: action } = (await concluded())[1]!;
    await w.send(
      { kind: "values", path: "conclusion assign", values: { conclusion: action, owner: "country:CL" } },
      MODERATOR,
    );
    const text = await card("Minutes: Call");
    expect(text).toContain("- The plainest note");
    expect(text).not.toContain("it was said twice");
    expect([...text.matchAll(/^Corrected on .*2026 by (.*)$/gm)].map(([, what]) => what)).toEqual([
      "The member: something was taken out",
      "Ana Duarte: a note was put otherwise",
      "The member: Chile was there, too.",
      "The moderator: a conclusion was put otherwise",
    ]);
    // What stood there and was withdrawn since is no longer there, and that it is not is said, but not what it was.
    const { id: withdrawn, text: was } = (await concluded())[3]!;
    w.clock.forward(60_000);
    await w.send({ kind: "values", path: "conclusion withdraw", values: { conclusion: withdrawn } }, MODERATOR);
    const after = await card("Minutes: Call");
    expect(after).not.toContain(was);
    expect(after.match(/^Corrected on .*$/gm)?.at(-1)).toMatch(/2026 by The moderator: a conclusion was withdrawn$/);
  });

  test("they are a file in any of the four languages, with their label", async () => {
    const made = await w.say("minutes file Call format:md language:es", OTHER);
    const text = await fileOf(made);
    expect(text).toMatch(/^# Acta: Call\n\n\*\*TLP:GREEN\*\*\n/);
    expect(text).toContain(
      "| Paraguay envía la plantilla antes del 3 de marzo | Paraguay | 3 de marzo de 2027 | Adoptada |",
    );
    expect(text).toContain("Corregida el");
    expect(text).toMatch(/\*\*TLP:GREEN\*\* · 2026-11-\d\d\n$/);
  });

  test("what was left open stands on the next agenda by itself, and not once it is done", async () => {
    w.clock.forward(5 * 24 * 3_600_000);
    const next = await w.say("minutes agenda Call", OTHER);
    expect(next.text).toMatch(/Left open before\n[^]*Paraguay envía la plantilla[^]*send the figures[^]*Ana writes/);
    expect(next.text).not.toContain("le formulaire reste");
    const [first] = await concluded();
    await w.send(
      { kind: "values", path: "conclusion edit", values: { conclusion: first!.id, status: "done" } },
      MODERATOR,
    );
    expect((await w.say("minutes agenda Call", OTHER)).text).not.toContain("Paraguay envía la plantilla");
    // Those that were begun keep what was open then.
    await w.say("minutes open Call time:2026-12-01", CHAIR);
    await w.tick();
    expect(await card("Minutes are being taken: Call")).toContain("Agenda: 2 left open before");
    await closeAndPost(w, CHAIR);
    expect(w.logged).toEqual([]);
  });
});

/** The text of an answer's file. */
async function fileOf({ view, text }: Pick<Said, "view" | "text">): Promise<string> {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return Buffer.from(file.base64, "base64").toString("utf8");
}

const meetingOf = (said: Pick<Said, "view" | "text">): string => {
  const undo = button(said, "Undo");
  return undo.kind === "run" ? String(undo.input["meeting"]) : "";
};
