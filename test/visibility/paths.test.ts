import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFeed } from "../../src/core/features/calendar/feeds.ts";
import { readFeed } from "../../src/core/features/calendar/read-feed.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { SHARING } from "../../src/core/kernel/access/sharing.ts";
import { channelReads } from "../../src/core/services/store/reader.ts";
import { Checks } from "./checks.ts";
import { rare, short, wordsOf } from "./filled/scope.ts";
import { ORACLE } from "./oracle.ts";
import { ASKING, type Filled, filledWorld, type Kind, MEMBERS, pages } from "./paths.ts";
import { PEOPLE, type PersonId } from "./readers.ts";

const DAY = 24 * 3_600_000;
const KINDS = ["contact", "resource", "meeting", "conclusion", "poll"] as const satisfies readonly Kind[];
const UNKNOWN = "0123456789";
/** How many entries of a section a digest shows (PAGE, page.ts). */
const SECTION = 5;

let f: Filled;
beforeAll(async () => {
  f = await filledWorld();
});
afterAll(() => f.w.close());

/** Whoever may see a suggestion that was rejected need not be shown it again. */
const stands = (kind: Kind, id: string) => kind !== "resource" || /(out|waits)$/.test(id);
const known = (id: string) => wordsOf(id)[1];
const batches = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
const isGuest = (who: string) => who === "visitor";

test("what is asked for by a word is found by those who may see it, and by nobody else", async () => {
  const checks = new Checks();
  for (const who of ASKING)
    for (const [path, kind, guests] of [
      ["contact find", "contact", false],
      ["resource find", "resource", true],
      ["meeting find", "meeting", false],
      ["find", "contact", false],
      ["find", "resource", true],
      ["find", "meeting", false],
      ["find", "conclusion", false],
    ] as const)
      for (const id of f.items[kind]) {
        const { text } = await f.say(who, `${path} ${wordsOf(id)[0]}`);
        const may = f.may(who, kind, id) && (guests || !isGuest(who));
        checks[stands(kind, id) ? "shown" : "hidden"](`${who}: ${path} ${id}`, text.includes(known(id)), may);
        // Nobody is told of another item instead.
        const others = KINDS.flatMap((k) =>
          f.items[k].filter((other) => other !== id && text.includes(known(other)) && !f.may(who, k, other)),
        );
        checks.shown(`${who}: ${path} ${id} tells of ${others.join()}`, others.length > 0, false);
      }
  for (const who of MEMBERS)
    for (const id of f.items.meeting) {
      const { text } = await f.say(who, `meeting find ${rare(`${id} agenda`)}`);
      checks.shown(`${who}: agenda of ${id}`, text.includes(known(id)), f.may(who, "meeting", id));
    }
  checks.verdict("words");
});

test("a slip of a word is put right for those who may read the word, and for nobody else", async () => {
  const checks = new Checks();
  for (const who of MEMBERS)
    for (const kind of ["contact", "resource"] as const)
      for (const id of f.items[kind]) {
        const [asked] = wordsOf(id);
        const slip = asked.slice(0, 4) + asked.charAt(5) + asked.charAt(4) + asked.slice(6);
        const { text } = await f.say(who, `${kind} find ${slip}`);
        const published = kind === "contact" || id.endsWith("out");
        checks.shown(`${who}: ${slip} for ${asked} of ${id}`, text.includes(asked), published && f.may(who, kind, id));
      }
  checks.verdict("slips");
});

test("where nothing may be seen, the answer is that to a word that stands nowhere", async () => {
  const checks = new Checks();
  for (const who of ASKING)
    for (const [path, kind] of [
      ["contact find", "contact"],
      ["resource find", "resource"],
      ["meeting find", "meeting"],
      ["find", "meeting"],
      ["find", "conclusion"],
    ] as const) {
      const nowhere = rare("nowhere");
      const other = await f.say(who, `${path} ${nowhere}`);
      for (const id of f.items[kind].filter((item) => !f.may(who, kind, item))) {
        const [asked] = wordsOf(id);
        const one = await f.say(who, `${path} ${asked}`);
        checks.same(`${who}: ${path} ${id}`, one.text.replaceAll(asked, nowhere), other.text);
      }
    }
  checks.verdict("silence");
});

test("what is offered while typing", async () => {
  const checks = new Checks();
  for (const who of ASKING)
    for (const kind of KINDS)
      for (const id of f.items[kind]) {
        const { plan } = await f.w.send(
          { kind: "suggest", path: `${kind} show`, option: kind, text: wordsOf(id)[0], values: {} },
          { as: who },
        );
        const labels = plan.kind === "suggest" ? plan.choices.map(({ label }) => label).join("\n") : "";
        const may = f.may(who, kind, id) && (kind === "resource" || !isGuest(who));
        checks[stands(kind, id) ? "shown" : "hidden"](`${who}: ${kind} ${id}`, labels.includes(known(id)), may);
      }
  for (const who of ASKING)
    for (const kind of KINDS) {
      const { plan } = await f.w.send(
        { kind: "suggest", path: `${kind} show`, option: kind, text: "", values: {} },
        { as: who },
      );
      const labels = plan.kind === "suggest" ? plan.choices.map(({ label }) => label).join("\n") : "";
      for (const id of f.items[kind])
        checks.hidden(`${who}: first of ${kind} ${id}`, labels.includes(known(id)), f.may(who, kind, id));
    }
  checks.verdict("autocomplete");
});

test("lists hold what may be seen, all of it, and count no more", async () => {
  const checks = new Checks();
  for (const who of MEMBERS) {
    const lists = {
      conclusion: await pages(f, who, "conclusion list"),
      meeting: await pages(f, who, "meeting list"),
      poll: await pages(f, who, "poll list"),
    };
    for (const kind of ["conclusion", "meeting", "poll"] as const) {
      const listed = f.facts.rows(kind).filter((row) => kind !== "poll" || row["closed_at"] === null);
      for (const { id } of listed)
        checks.shown(
          `${who}: ${kind} list ${String(id)}`,
          lists[kind].includes(known(String(id))),
          f.may(who, kind, String(id)),
        );
      const total = Number(/^\D*(\d+)/.exec(lists[kind])?.[1]);
      checks.shown(
        `${who}: ${kind} list counts ${total}`,
        total !== listed.filter(({ id }) => f.may(who, kind, String(id))).length,
        false,
      );
    }
    for (const id of f.items.meeting.filter((item) => f.may(who, "meeting", item))) {
      const list = await pages(f, who, `conclusion list meeting:${id}`);
      for (const { id: of } of f.facts.where("conclusion", "meeting_id", id))
        checks.shown(
          `${who}: conclusions of ${id} ${String(of)}`,
          list.includes(known(String(of))),
          f.may(who, "conclusion", String(of)),
        );
    }
  }
  checks.verdict("lists");
});

test("what somebody may not see is shown by its id no more than what is not there", async () => {
  const checks = new Checks();
  for (const who of ASKING)
    for (const [line, kind] of [
      ...KINDS.map((k) => [`${k} show ID`, k] as const),
      ["minutes show ID", "meeting"],
      ["meeting ics ID", "meeting"],
      ["meeting attendees ID", "meeting"],
      ["meeting rsvp ID", "meeting"],
      ["conclusion list meeting:ID", "meeting"],
      ["poll vote ID", "poll"],
    ] as const) {
      const unknown = await f.say(who, line.replace("ID", UNKNOWN));
      for (const id of f.items[kind]) {
        const said = await f.say(who, line.replace("ID", id));
        const where = `${who}: ${line.replace("ID", id)}`;
        const told = (answer: typeof said) => JSON.stringify([answer.plan.kind, answer.text, answer.form ?? null]);
        const allowed = f.may(who, kind, id) && (kind === "resource" || !isGuest(who));
        if (!allowed) checks.same(where, told(said).replaceAll(id, UNKNOWN), told(unknown));
        else if (line === `${kind} show ID` && stands(kind, id))
          checks.shown(where, said.text.includes(known(id)), true);
        const noted = f.facts
          .rows("note")
          .filter(({ text, session_id: of }) => said.text.includes(String(text)) && of !== `s${id}`);
        checks.shown(`${where} quotes other minutes`, noted.length > 0, false);
      }
    }
  checks.verdict("by id");
});

test("who comes is named to whoever runs the meeting and to moderators", async () => {
  const checks = new Checks();
  const steward = (who: string) => PEOPLE.find(({ id }) => id === who)?.role === "moderator";
  for (const who of MEMBERS)
    for (const meeting of f.facts.rows("meeting").filter(({ id }) => f.may(who, "meeting", String(id)))) {
      const id = String(meeting["id"]);
      const hosts = steward(who) || meeting["organiser_id"] === who || meeting["chair_id"] === who;
      const list = await pages(f, who, `meeting attendees ${id}`);
      const csv = await f.say(who, `meeting attendees ${id} format:csv`);
      const file = csv.view?.blocks.find((b) => b.kind === "file");
      const made = file && (await openFile(tokenStoreIn(f.w), file.token, f.w.community));
      const written = made ? Buffer.from(made.base64, "base64").toString("utf8") : "";
      checks.shown(`${who}: file of ${id}`, made !== undefined, hosts);
      for (const { meeting_id: of, note, person_id: person } of f.facts.rows("rsvp")) {
        // Who may not see it any more does not come.
        const may = hosts && of === id && f.may(person as PersonId, "meeting", id);
        checks.shown(`${who}: attendees of ${id}: ${String(note)} of ${String(of)}`, list.includes(String(note)), may);
        checks.shown(`${who}: csv of ${id}: ${String(note)} of ${String(of)}`, written.includes(String(note)), may);
      }
      if (!hosts) checks.shown(`${who}: names in ${id}`, /Person /.test(list + csv.text), false);
    }
  checks.verdict("attendees");
});

test("home, and what a calendar shows", async () => {
  const checks = new Checks();
  for (const who of ASKING) {
    const home = await f.say(who, "home");
    const reminders = isGuest(who) ? { text: "" } : await f.say(who, "reminder list");
    for (const kind of KINDS)
      for (const { id } of f.facts.rows(kind))
        checks.hidden(
          `${who}: home ${String(id)}`,
          (home.text + reminders.text + JSON.stringify(home.view)).includes(known(String(id))),
          f.may(who, kind, String(id)),
        );
    const feed = await f.w.db((db) =>
      makeFeed({ db, community: { id: f.w.community }, now: f.w.clock.now(), ids: f.w.ids } as never, who),
    );
    const calendar = await readFeed(f.w.store, `${f.w.community}.${feed?.token ?? ""}.ics`, "all", f.w.clock.now());
    expect(calendar?.text).toContain("BEGIN:VCALENDAR");
    for (const id of f.items.meeting)
      checks[isGuest(who) ? "hidden" : "shown"](
        `${who}: calendar ${id}`,
        calendar?.text.includes(known(id)) === true,
        f.may(who, "meeting", id),
      );
  }
  checks.verdict("home and calendars");
});

test("a digest says in each channel what everybody who reads there may know", async () => {
  const checks = new Checks();
  // The first digest brings what was concluded in the week before it: nothing yet.
  const before = new Date(f.w.clock.now().getTime() - 30 * DAY);
  await f.w.db((db) => db.conclusion.updateMany({ data: { createdAt: before } }));
  for (const clearance of SHARING) {
    const said = await f.say(
      "steward",
      `digest schedule daily channel:#for${short(clearance)} sections:conclusions,meetings`,
    );
    expect(said.refusal ?? said.text).toContain(`for${short(clearance)}`);
  }
  for (const told of batches([...f.items.conclusion], SECTION)) {
    await f.w.db((db) =>
      db.conclusion.updateMany({
        where: { id: { in: [...told] } },
        data: { createdAt: new Date(f.w.clock.now().getTime() + 60_000) },
      }),
    );
    f.w.clock.forward(DAY);
    const posts = await f.w.tick();
    for (const clearance of SHARING) {
      const said = JSON.stringify(
        posts.filter(({ to }) => to.recipient === `for${short(clearance)}`).map(({ view }) => view),
      );
      for (const id of told) {
        const may = ORACLE["conclusion"]!(f.facts.one("conclusion", id)!, channelReads(clearance), f.facts);
        checks.shown(`#for${clearance}: ${id}`, said.includes(known(id)), may);
        const meeting = f.facts.one("meeting", f.facts.one("conclusion", id)!["meeting_id"]);
        const named = String(meeting?.["id"]);
        if (meeting)
          checks.hidden(
            `#for${clearance}: ${named}`,
            said.includes(known(named)),
            ORACLE["meeting"]!(meeting, channelReads(clearance), f.facts),
          );
      }
    }
  }
  checks.verdict("digests");
});
