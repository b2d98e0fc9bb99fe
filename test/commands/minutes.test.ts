import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { deliverDue } from "../../src/core/services/delivery/sending/deliver.ts";
import { REMINDED_HOURS } from "../../src/core/features/minutes/draft/plan-draft.ts";
import { FORGOTTEN_HOURS } from "../../src/core/features/minutes/forgotten.ts";
import type { Post } from "../../src/core/services/posts/posts.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { plainWords } from "../../src/core/kernel/values/command-line.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../src/features.ts";
import { fakePlatform } from "../core/services/delivery/ledger-world.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { takeBack } from "../support/take-back.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const HOUR = 3_600_000;
const ORGANISER: Who = { as: "member" };
const MODERATOR: Who = { as: "moderator" };
const ADMIN: Who = { as: "admin" };

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:59:00Z" });
  await w.db((db) =>
    db.person.create({
      data: { communityId: "c1", id: "c1other", name: "Other", role: "member", createdAt: w.clock.now() },
    }),
  );
  await w.db((db) =>
    db.handle.create({ data: { communityId: "c1", platform: "console", externalId: "other", personId: "c1other" } }),
  );
});
afterEach(() => w.close());

const OTHER: Who = { as: "other" };
const actionsOf = (view: View | undefined): Action[] => actionsIn(view ?? { blocks: [] });
const button = (said: Pick<Said, "view" | "text">, label: string): Action => {
  const found = actionsOf(said.view).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
/** A meeting that begins in a minute, in a channel. */
const meeting = async (title: string, who: Who = ORGANISER) => {
  await w.say(`meeting add "${title}" 2026-11-24 10:00 duration:1h`, who);
  return w.db((db) => db.meeting.findFirstOrThrow({ where: { title }, orderBy: { createdAt: "desc" } }));
};
const clear = (channel: string, clearance: string) =>
  w.db((db) => db.channel.updateMany({ where: { externalId: channel }, data: { clearance } }));
const addChannel = (name: string, clearance = "green") =>
  w.db((db) =>
    db.channel.create({
      data: { communityId: "c1", id: `c1${name}`, spaceId: "c1s", externalId: name, name, clearance },
    }),
  );
const words = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at }) : "";
const posted = async () => (await w.tick()).filter((p) => p.caller === undefined && words(p).startsWith("Minutes:"));
/** Closes minutes and posts them; what their channel then sees. */
const closing = async (who: Who) => {
  await closeAndPost(w, who);
  const [post] = await posted();
  return { ...(post ? { view: post.view } : {}), text: words(post) };
};
/** Drafts that are told by direct message, to whom and how they begin. */
const drafts = async () =>
  (await w.tick())
    .filter((p) => p.to.address === "direct" && words(p).startsWith("Draft"))
    .map((p) => [p.to.recipient, words(p).split("\n")[1]]);

/** Says what is due on a platform. */
const delivering = (platform: ReturnType<typeof fakePlatform>) =>
  deliverDue({
    ...{ store: w.store, clock: w.clock, ids: w.ids, worker: "test", catalogue: CATALOGUE },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    transports: new Map([["console", platform]]),
  });

describe("minutes open", () => {
  test("takes minutes of the channel's meeting that is nearest: under way, just over or next", async () => {
    await w.say('meeting add "Yesterday" 2026-11-24 10:00 repeat:weekly duration:30m', ORGANISER);
    await w.say('meeting add "Later" 2026-11-24 16:00', ORGANISER);
    await w.say('meeting add "Elsewhere" 2026-11-24 10:00', { ...ORGANISER, channel: "tracing" });
    w.clock.forward(45 * 60_000);
    // A quarter of an hour after its end it is still that one, not next week's.
    expect((await w.say("minutes open", ORGANISER)).text).toContain(
      "Minutes are being taken: Yesterday\nAnnounced in #general.\nWhen: Tue, 24 Nov 2026",
    );
    await w.say("minutes close", ORGANISER);
    w.clock.forward(4.5 * HOUR);
    expect((await w.say("minutes open", ORGANISER)).text).toContain("Minutes are being taken: Later");
  });
  test("long before the meeting asks first, and takes the time that was pressed", async () => {
    await w.say('meeting add "Far" 2026-12-01 10:00', ORGANISER);
    const said = await w.say("minutes open", ORGANISER);
    if (said.plan.kind !== "form") throw new Error(said.text);
    const { message, suggestions } = said.plan.errors?.["time"] ?? { message: [said.text] };
    expect(plainWords(message)).toContain("“Far” is on Tuesday, 1 December 2026 at 10:00");
    expect(suggestions).toEqual([expect.objectContaining({ value: "2026-12-01 10:00" })]);
    expect(await w.db((db) => db.session.count())).toBe(0);
    expect((await w.say('minutes open time:"2026-12-01 10:00"', ORGANISER)).text).toContain(
      "Minutes are being taken: Far",
    );
    w.clock.forward(7 * 24 * HOUR - HOUR);
    await w.say("meeting close", ORGANISER);
    expect((await w.say("minutes open", ORGANISER)).text).toContain("Far");
  });
  test("in a second channel says so, and both have all the notes", async () => {
    await meeting("Twice");
    w.clock.forward(60_000);
    expect((await w.say("minutes open Twice", ORGANISER)).text).not.toContain("another channel");
    await w.say("note Noted here", ORGANISER);
    const there = { ...ORGANISER, channel: "tracing" };
    expect((await w.say("minutes open Twice", there)).text).toContain(
      "Minutes of this meeting are being taken in another channel, too. What is noted in either belongs to both.",
    );
    await w.say("note Noted there", there);
    for (const who of [ORGANISER, there]) {
      const closed = await closing(who);
      expect(closed.text).toContain("Noted here");
      expect(closed.text).toContain("Noted there");
    }
  });
  test("asks where two are under way, and takes a name and a time", async () => {
    await meeting("One");
    await meeting("Two");
    w.clock.forward(HOUR / 2);
    expect((await w.say("minutes open", ORGANISER)).refusal).toBe("minutes.meeting.several");
    expect((await w.say("minutes open Two", ORGANISER)).text).toContain("Minutes are being taken: Two");
    await w.say("minutes close", ORGANISER);
    await w.say('meeting add "Series" 2026-11-25 10:00 repeat:weekly', ORGANISER);
    const said = await w.say("minutes open Series time:2026-12-02", ORGANISER);
    expect(said.text).toContain("Wed, 2 Dec 2026");
    expect(await w.db((db) => db.session.findFirst({ where: { openIn: { not: null } } }))).toMatchObject({
      occurrence: "2026-12-02T10:00",
    });
  });
  test("is for its organiser, its chair and moderators; whoever is there adds", async () => {
    const { id } = await meeting("Call");
    expect((await w.say("minutes open", OTHER)).refusal).toBe("minutes.notYours");
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id } }, data: { chairId: "c1other" } }),
    );
    expect((await w.say("minutes open", OTHER)).text).toContain("Minutes are being taken: Call");
    expect((await w.say("note From somebody", ADMIN)).text).toContain("In the minutes that are being taken here");
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id } }, data: { chairId: null } }),
    );
    expect((await w.say("minutes close", OTHER)).refusal).toBe("minutes.notYours");
    expect((await w.say("note No", { as: "guest" })).refusal).toBe("role.least");
  });
  test("happens once in a channel, also at the same moment", async () => {
    await meeting("First");
    await meeting("Second", MODERATOR);
    const said = await Promise.all([
      w.say("minutes open First", ORGANISER),
      w.say("minutes open Second", MODERATOR),
      w.say("minutes open First", ADMIN),
    ]);
    expect(said.map((s) => s.refusal ?? "").sort()).toEqual(["", "minutes.open.already", "minutes.open.already"]);
    expect(await w.db((db) => db.session.count({ where: { openIn: { not: null } } }))).toBe(1);
  });
  test("goes on with what was taken of the same time in the same channel", async () => {
    await meeting("Again");
    await w.say("minutes open", ORGANISER);
    await w.say("note One", ORGANISER);
    await w.say("minutes close", ORGANISER);
    expect((await w.say("minutes open", ORGANISER)).text).toContain("Minutes are taken up again: Again");
    await w.say("note Two", ORGANISER);
    expect((await closing(ORGANISER)).text).toMatch(/- One\n[^-]*- Two/);
    expect(await w.db((db) => db.session.count())).toBe(1);
  });
});

describe("labels", () => {
  test("a meeting stays out of channels whose readers may not see it", async () => {
    const { id } = await meeting("Amber", MODERATOR);
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id } }, data: { sharing: "amber" } }),
    );
    expect((await w.say("minutes open Amber", MODERATOR)).refusal).toBe("minutes.clearance");
    await clear("general", "amber");
    expect((await w.say("minutes open Amber", MODERATOR)).text).toContain("TLP:AMBER");
    const concluded = await w.say('conclusion add "Names stay here"', ORGANISER);
    expect(concluded.text).toContain("Part of the meeting whose minutes are being taken here.");
    expect(await w.db((db) => db.conclusion.findFirst({ where: { text: "Names stay here" } }))).toMatchObject({
      sharing: "amber",
      meetingId: id,
    });
    // Somebody from outside joins the channel.
    await clear("general", "green");
    for (const line of ['conclusion add "More"', "note More", "link https://example.org More"]) {
      expect([line, (await w.say(line, MODERATOR)).refusal]).toEqual([line, "minutes.clearance"]);
    }
    const closed = await w.say("minutes close", MODERATOR);
    expect(closed.text).toContain("Minutes are closed, and not posted");
    expect(closed.text).not.toMatch(/Amber|Names/);
    // Left open, they close in the same way.
    await clear("general", "amber");
    await w.say("minutes open Amber", MODERATOR);
    await clear("general", "green");
    w.clock.forward(12 * HOUR);
    const told = (await w.tick()).filter((p) => p.caller === undefined && !words(p).includes("reminder"));
    expect(told.map((p) => [p.to.address, p.to.recipient])).toEqual([["direct", "moderator"]]);
    expect((await w.press(button({ view: told[0]!.view, text: "" }, "Post as they are"), MODERATOR)).refusal).toBe(
      "minutes.clearance",
    );
    expect(await w.db((db) => db.session.count({ where: { openIn: { not: null } } }))).toBe(0);
  });
  test("a meeting for some is opened only where moderators alone read, who see every meeting", async () => {
    const { id } = await meeting("For some");
    await w.db((db) =>
      db.invitation.create({ data: { communityId: "c1", meetingId: id, kind: "person", value: "c1member" } }),
    );
    await addChannel("moderation", "red");
    const there = { ...ORGANISER, channel: "moderation" };
    expect((await w.say("minutes open For some", ORGANISER)).refusal).toBe("minutes.clearance");
    expect((await w.say("minutes open For some", there)).refusal).toBeUndefined();
    expect((await closing(there)).text).toContain("Minutes: For some");
    // Nor are its minutes shown to whom it does not invite.
    const none = await w.say("minutes show", { ...OTHER, channel: "moderation" });
    expect(none.refusal).toBe("minutes.none.here");
    expect(JSON.stringify(none.view)).not.toContain("For some");
    const session = await w.db((db) => db.session.findFirstOrThrow());
    expect(
      (await w.send({ kind: "values", path: "minutes show", values: { session: session.id } }, OTHER)).refusal,
    ).toBe("minutes.gone");
    expect((await w.say("minutes show For some", ORGANISER)).text).toContain("Minutes: For some");
  });
  test("a channel that takes minutes of what somebody may not see takes no others, and does not say why", async () => {
    await addChannel("moderation", "red");
    const there = { channel: "moderation" };
    await w.say('meeting add "For some" 2026-11-24 10:00 invite:moderators', { ...ADMIN, ...there });
    await w.say("minutes open", { ...ADMIN, ...there });
    await w.say('meeting add "For all" 2026-11-24 10:00', { ...ORGANISER, ...there });
    const opened = await w.say("minutes open For all", { ...ORGANISER, ...there });
    expect([opened.refusal, opened.text]).toEqual([
      "minutes.open.another",
      "This channel takes no minutes or conclusions now. Use another channel, or try again later.",
    ]);
    expect((await w.say("note x", { ...ORGANISER, ...there })).refusal).toBe("minutes.none");
    expect((await w.say("minutes open For all", { ...MODERATOR, ...there })).text).toContain("“For some”");
    expect(w.logged).toEqual([]);
  });
  test("a meeting that became hidden is none to whoever may not see it: minutes of it take nothing up and keep nobody out", async () => {
    await meeting("Open call");
    await w.say("minutes open Open call", ORGANISER);
    expect((await w.say("meeting edit Open call invite:moderators", ADMIN)).refusal).toBeUndefined();
    const concluded = await w.say("conclusion add Agreed.", OTHER);
    expect([concluded.refusal, concluded.text]).toEqual([
      undefined,
      expect.stringMatching(/^Conclusion recorded\nAgreed\.(?![^]*Open call)/),
    ]);
    const { meetingId } = await w.db((db) => db.conclusion.findFirstOrThrow());
    expect(meetingId).toBeNull();
    // Other minutes can be taken there, and what was noted of the hidden meeting stays.
    await w.say('meeting add "For all" 2026-11-24 10:00', OTHER);
    expect((await w.say("minutes open For all", OTHER)).text).toContain("Minutes are being taken: For all");
    expect((await w.say("minutes show Open call", ADMIN)).text).toContain("Minutes: Open call");
    expect(w.logged).toEqual([]);
  });
  test("minutes of a meeting that became hidden are closed without a word to the channel", async () => {
    await meeting("Open call");
    await w.say("minutes open Open call", ORGANISER);
    await w.say("meeting edit Open call invite:moderators", ADMIN);
    const closed = await w.say("minutes close", ADMIN);
    expect([closed.plan, closed.text]).toEqual([
      expect.objectContaining({ audience: "caller" }),
      expect.stringContaining("Minutes are closed, and not posted"),
    ]);
    expect(await w.db((db) => db.session.count({ where: { openIn: null } }))).toBe(1);
  });
  test("where outsiders read along, people are counted and not named, and conclusions for the community stay out", async () => {
    const { id } = await meeting("Open day");
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id } }, data: { sharing: "clear" } }),
    );
    await w.say("minutes open", ORGANISER);
    await w.say("here", MODERATOR);
    await w.say('conclusion add "For the community"', ORGANISER);
    await w.say("note All are welcome", ORGANISER);
    await clear("general", "clear");
    const { text } = await closing(ORGANISER);
    expect(text).toContain("Present: 1 person");
    expect(text).toContain("All are welcome");
    expect(text).not.toContain("labelled");
    expect(text).not.toMatch(/The moderator|The member|For the community/);
    expect((await w.say("minutes show", ORGANISER)).text).toContain("Present: The moderator");
  });
});

describe("while minutes are taken", () => {
  beforeEach(async () => {
    await meeting("Call");
    await w.say("minutes open", ORGANISER);
  });

  test("conclusions recorded in the channel belong to the meeting, typed or from a message, unless they name another", async () => {
    const typed = await w.say('conclusion add "Typed"', OTHER);
    expect(typed.text).toContain("Typed\nPart of the meeting whose minutes are being taken here.");
    // The message's menu opens this form.
    await w.send(
      { kind: "values", path: "conclusion add", values: { text: "From a message", source: "https://chat.example/1" } },
      OTHER,
    );
    await w.say('meeting add "Board" tomorrow at 15:00', ORGANISER);
    await w.say('conclusion add "Of another" meeting:Board', OTHER);
    await w.say('conclusion add "In another channel"', { ...OTHER, channel: "tracing" });
    const rows = await w.db((db) => db.conclusion.findMany({ include: { meeting: true }, orderBy: { id: "asc" } }));
    expect(rows.map((r) => [r.text, r.meeting?.title])).toEqual([
      ["Typed", "Call"],
      ["From a message", "Call"],
      ["Of another", "Board"],
      ["In another channel", undefined],
    ]);
    const closed = await closing(ORGANISER);
    expect(closed.text).toMatch(/Conclusions\n- Typed\n.*\n- From a message/);
    expect(closed.text).not.toContain("another");
    await w.say('conclusion add "Afterwards"', OTHER);
    expect((await w.say("minutes show", OTHER)).text).not.toContain("Afterwards");
  });
  test("a withdrawn conclusion is not in them", async () => {
    await takeBack(w, await w.say('conclusion add "Withdrawn"', OTHER), OTHER);
    expect((await closing(ORGANISER)).text).toContain("Nothing was noted.");
  });
  test("links are offered for the library", async () => {
    const said = await w.say("link https://www.unodc.org/x The protocol", OTHER);
    expect(said.plan).toMatchObject({ audience: "channel" });
    const asked = await w.press(button(said, "Suggest a resource"), OTHER);
    expect(asked.form?.command).toBe("resource add");
    expect(
      Object.fromEntries((asked.form?.fields ?? []).flatMap((f) => (f.value === undefined ? [] : [[f.name, f.value]]))),
    ).toEqual({
      title: "The protocol",
      url: "https://www.unodc.org/x",
    });
    expect((await w.say("link example.org", OTHER)).plan.kind).toBe("form");
    // In a conversation the word alone is no command.
    expect((await w.send({ kind: "talk", text: "link between tracing and customs?" }, OTHER)).plan).toMatchObject({
      kind: "work",
      audience: "caller",
    });
    expect((await w.send({ kind: "talk", text: "link https://www.unodc.org/y" }, OTHER)).text).toContain(
      "In the minutes that are being taken here",
    );
  });
  test("people say that they are here, once, and take it back", async () => {
    const said = await w.say("here", OTHER);
    expect(said.plan).toMatchObject({ audience: "caller" });
    await Promise.all([w.say("here", OTHER), w.say("here", MODERATOR), w.say("here", MODERATOR)]);
    await w.press(button(said, "Undo"), OTHER);
    expect(await w.db((db) => db.attendance.findMany())).toMatchObject([
      { personId: "c1moderator", how: "here", occurrence: "2026-11-24T10:00" },
    ]);
  });
  test("those who had said yes are told apart from those who were there", async () => {
    const { id } = await w.db((db) => db.meeting.findFirstOrThrow());
    const rsvp = (personId: string, answer: string) => ({
      communityId: "c1",
      meetingId: id,
      occurrence: "",
      personId,
      answer,
      answeredAt: w.clock.now(),
    });
    await w.db((db) =>
      db.rsvp.createMany({ data: [rsvp("c1other", "yes"), rsvp("c1admin", "no"), rsvp("c1moderator", "yes")] }),
    );
    await w.say("here", MODERATOR);
    expect((await closing(ORGANISER)).text).toContain("Present: The moderator\nHad said yes: 1 person\n");
    expect((await w.say("minutes show", ORGANISER)).text).toContain("Had said yes: Other\n");
  });
  test("a note is taken out by who noted it or runs the meeting, before and after the end", async () => {
    const said = await w.say("note Wrong", OTHER);
    const own = await w.press(button(said, "Correct"), OTHER);
    expect(own.plan).toMatchObject({ audience: "caller" });
    expect((await w.press(button(own, "Take out Wrong"), { as: "guest" })).refusal).toBe("role.least");
    await w.say("note Right", MODERATOR);
    const closed = await closing(ORGANISER);
    const mine = await w.press(button(closed, "Correct"), OTHER);
    expect(actionsOf(mine.view).map((a) => a.label)).toEqual(["Take out Wrong", "Put right: Wrong"]);
    const hosts = await w.press(button(closed, "Correct"), ORGANISER);
    expect((await w.press(button(hosts, "Take out Right"), OTHER)).refusal).toBe("minutes.remove.other");
    const gone = await w.press(button(hosts, "Take out Wrong"), ORGANISER);
    expect(gone.text).not.toContain("Wrong");
    expect((await w.press(button(own, "Take out Wrong"), OTHER)).refusal).toBe("minutes.remove.gone");
    // It stands in what was posted no longer, nor in what is posted again.
    const [mended] = (await w.refresh()).filter((p) => words(p).startsWith("Minutes:"));
    expect(words(mended)).not.toContain("Wrong");
    w.clock.forward(1_000);
    const again = await w.press(button(hosts, "Post again"), ORGANISER);
    expect([again.plan, again.text]).toEqual([
      expect.objectContaining({ audience: "caller" }),
      expect.stringContaining("Posted in #general."),
    ]);
    const [anew] = await posted();
    expect(words(anew)).toMatch(/Notes\n- Right/);
    expect(words(anew)).not.toContain("Wrong");
  });
  test("what people write stays text, and long minutes go by pages, each for who asks", async () => {
    await w.say("note <@U1> *bold* https://x.example @everyone", OTHER);
    for (let i = 0; i < 11; i += 1) await w.say(`note Note ${i} ${"x".repeat(300)}`, OTHER);
    const closed = await closing(ORGANISER);
    expect(closed.text).toContain("- <@U1> *bold* https://x.example @everyone");
    const more = actionsOf(closed.view).find((a) => a.label.startsWith("More")) as Action;
    expect(more).toMatchObject({ command: "minutes show", place: "new" });
    const next = await w.press(more, OTHER);
    expect(next.plan).toMatchObject({ audience: "caller" });
    const shown = (text: string) => [...text.matchAll(/^- Note (\d+)/gm)].map((m) => Number(m[1]));
    expect([...shown(closed.text), ...shown(next.text)]).toEqual([...Array(11).keys()]);
  });
  test("at the moment of closing a note is in them, or refused", async () => {
    const [noted, closed] = await Promise.all([w.say("note Just in time", OTHER), closing(ORGANISER)]);
    expect(
      closed.text.includes("Just in time") ||
        noted.refusal === "minutes.none" ||
        (await w.say("minutes show", OTHER)).text.includes("Just in time"),
    ).toBe(true);
    const count = await w.db((db) => db.note.count());
    expect(count).toBe(noted.refusal === undefined ? 1 : 0);
  });
  test("of two who close, adopt and post at once one does, and the other is told by whom", async () => {
    await w.say("note decision: The form is the one of last year", OTHER);
    const said = await Promise.all([w.say("minutes close", ORGANISER), w.say("minutes close", MODERATOR)]);
    expect(said.map((s) => s.refusal ?? "").sort()).toEqual(["", "minutes.close.already.by"]);
    expect(said.find((s) => s.refusal)?.text).toMatch(/were closed already, by The (member|moderator)/);
    const draft = said.find((s) => !s.refusal)!;
    const adopting = (who: Who) => w.press(button(draft, "Adopt all (1)"), who);
    expect(
      (await Promise.all([adopting(ORGANISER), adopting(MODERATOR)])).map((s) => s.text.split("\n")[1]).sort(),
    ).toEqual(["1 conclusion is adopted.", "Everything is adopted already."]);
    const posting = (who: Who) => w.press(button(draft, "Post as they are"), who);
    const both = await Promise.all([posting(ORGANISER), posting(MODERATOR)]);
    expect(both.map((s) => s.refusal ?? "").sort()).toEqual(["", "minutes.post.already"]);
    expect(both.find((s) => s.refusal)?.text).toMatch(/were posted already, by The (member|moderator)/);
    expect(await posted()).toHaveLength(1);
  });
});

describe("forgotten minutes", () => {
  test("become a draft some hours after the end, of which the chair is told and reminded once; nothing is posted unasked", async () => {
    await meeting("Forgotten");
    await w.say("minutes open", ORGANISER);
    await w.say("note Remember this", ORGANISER);
    w.clock.forward(HOUR + FORGOTTEN_HOURS * HOUR);
    expect(await w.tick()).not.toContainEqual(expect.objectContaining({ view: { title: "Draft" } }));
    w.clock.forward(60_000);
    const told = (await w.tick()).filter((p) => words(p).startsWith("Draft"));
    expect(told.map((p) => [p.to.address, p.to.recipient])).toEqual([["direct", "member"]]);
    expect(words(told[0])).toContain(
      `Nobody closed these minutes, and nothing was added for ${FORGOTTEN_HOURS} hours: I made a draft of them.`,
    );
    expect((await w.say("note Late", ORGANISER)).refusal).toBe("minutes.none");
    w.clock.forward(REMINDED_HOURS * HOUR + 60_000);
    expect(await drafts()).toEqual([
      ["member", "These minutes are still a draft, and nothing was posted. I do not remind you again."],
    ]);
    w.clock.forward(72 * HOUR);
    expect(await w.tick()).toEqual([]);
    const [notice] = told;
    const draft = await w.press(button({ view: notice!.view, text: "" }, "Show the draft"), ORGANISER);
    expect(draft.text).toContain("These minutes are a draft: they are not posted.");
    // They can be taken up again, and are then watched again.
    await w.press(button(draft, "Reopen"), ORGANISER);
    await w.say("note More", ORGANISER);
    w.clock.forward((FORGOTTEN_HOURS + 1) * HOUR);
    expect(await drafts()).toHaveLength(1);
    await w.press(button({ view: notice!.view, text: "" }, "Post the minutes"), ORGANISER);
    expect((await posted()).map((p) => words(p).includes("- More"))).toEqual([true]);
  });
  test("are never closed before the meeting's end, wherever that moves, and not while something is being added", async () => {
    await meeting("Long");
    await w.say("minutes open", ORGANISER);
    await w.say("meeting move Long 2026-11-25 13:00", ORGANISER);
    w.clock.forward(27 * HOUR);
    await w.tick();
    expect(await w.db((db) => db.session.count({ where: { openIn: { not: null } } }))).toBe(1);
    for (let hour = 0; hour < 6; hour += 1) {
      w.clock.forward(HOUR);
      await w.say(hour % 2 ? `note At ${hour}` : `conclusion add "At ${hour}"`, OTHER);
      expect(await drafts()).toEqual([]);
    }
    w.clock.forward(FORGOTTEN_HOURS * HOUR + 60_000);
    expect(await drafts()).toHaveLength(1);
    expect(await posted()).toEqual([]);
  });
  test("that are posted are posted once, however the platform fails", async () => {
    await meeting("Failing");
    await w.say("minutes open", ORGANISER);
    await w.say("note Kept", ORGANISER);
    await w.press(button(await w.say("minutes close", ORGANISER), "Post the minutes"), ORGANISER);
    const platform = fakePlatform("console");
    platform.faults.push(
      { failure: { kind: "retry", afterMs: 1_000 }, seen: false },
      { failure: { kind: "retry", afterMs: 1_000 }, seen: false },
    );
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await delivering(platform);
      w.clock.forward(HOUR);
    }
    const minutes = platform.seen
      .map(({ view }) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() }))
      .filter((text) => text.startsWith("Minutes:"));
    expect(minutes.map((text) => text.includes("- Kept"))).toEqual([true]);
  });
  test("whose channel is gone are told to who opened them", async () => {
    await meeting("Gone");
    await w.say("minutes open", ORGANISER);
    await w.tick();
    await w.press(button(await w.say("minutes close", ORGANISER), "Post the minutes"), ORGANISER);
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "gone" }, seen: false });
    await delivering(platform);
    expect(
      platform.seen.map(({ to, view }) => [
        to.address,
        to.recipient,
        toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() }).split("\n")[0],
      ]),
    ).toEqual([["direct", "member", "The minutes of “Gone” are closed, and could not be posted in #general."]]);
  });
});

describe("where there is nothing to show or to be at", () => {
  test.each([
    ["en", "No minutes", "These were taken elsewhere:", "Choose a meeting"],
    ["es", "En este canal no se levantó ningún acta", "Hay estas de otros canales:", "Elegir una reunión"],
    ["pt", "Neste canal não foi feita nenhuma ata", "Há estas, de outros canais:", "Escolher uma reunião"],
    ["fr", "Aucun compte rendu", "En voici d’autres canaux\u00a0:", "Choisir une réunion"],
  ])("minutes show offers those of elsewhere, in %s", async (locale, said, others, which) => {
    await meeting("Board call");
    await w.say("minutes open Board call", ORGANISER);
    const none = await w.say("minutes show", { ...ORGANISER, locale, channel: "quiet" });
    expect(none.refusal).toBe("minutes.none.here");
    expect(none.text).toContain(said);
    expect(none.text).toContain(others);
    const [last, choose] = actionsOf(none.view);
    expect(choose?.label).toBe(which);
    expect(last?.label).toContain("Board call");
    expect((await w.press(last!, { ...ORGANISER, channel: "quiet" })).text).toContain("Minutes: Board call");
  });

  test("a meeting without minutes is named, and how they begin", async () => {
    await meeting("Board call");
    const { text, refusal } = await w.say("minutes show Board call", ORGANISER);
    expect(refusal).toBe("minutes.none.yet");
    expect(text).toBe("No minutes of “Board call” have been taken. Whoever runs it starts them with: /minutes open");
  });

  test("here says what comes next in the channel", async () => {
    expect((await w.say("here", { ...ORGANISER, channel: "quiet" })).text).toContain("No meeting of this channel");
    await meeting("Board call");
    const early = await w.say("here", ORGANISER);
    expect(early.refusal).toBe("minutes.here.none");
    expect(early.text).toContain("Next is “Board call”: Tuesday, 24 November 2026 at 10:00");
    expect((await w.press(button(early, "Show the meeting"), ORGANISER)).text).toContain("Board call");
  });

  test("here asks which, where two are under way", async () => {
    await meeting("Board call");
    await meeting("Tracing call");
    w.clock.forward(HOUR / 2);
    const two = await w.say("here", ORGANISER);
    expect(two.refusal).toBe("minutes.here.several");
    expect(two.text).toContain("Which one are you at?");
    expect((await w.press(button(two, "Tracing call"), ORGANISER)).text).toContain("Tracing call");
    expect(await w.db((db) => db.attendance.count())).toBe(1);
  });
});
