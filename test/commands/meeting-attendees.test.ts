import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";
import { addMeeting, addMembers, button } from "../core/features/meetings/meeting-world.ts";

let w: World;
let id: string;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 12);
  id = await addMeeting(w, { capacity: 2, chairId: "p12" });
});
afterEach(() => w.close());

const say = (as: string, rest: string) => w.say(`meeting rsvp ${id} answer:${rest}`, { as });
const answers = async () => {
  await say("p1", "yes note:=cmd()");
  for (const p of ["p2", "p3", "p4"]) await say(p, "yes");
  await say("p5", 'maybe note:"Train permitting"');
  await say("p6", "no");
};
const csvOf = async (said: Said) => {
  const file = said.view?.blocks.find((b) => b.kind === "file");
  const made = file && (await openFile(tokenStoreIn(w), file.token, w.community));
  if (!made) throw new Error(said.text);
  const rows: string[][] = parse(Buffer.from(made.base64, "base64"), { bom: true });
  return { name: made.name, mediaType: made.mediaType, rows };
};

it("gives members figures and no names", async () => {
  await answers();
  // Who said yes sees no more of who else did.
  for (const as of ["p7", "p1"]) {
    const said = await w.say(`meeting attendees ${id}`, { as });
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toContain("Who comes: 2 yes · 1 maybe · 1 no · full · 2 are waiting");
    expect(said.text).not.toMatch(/Person|Train/);
  }
  expect((await w.say(`meeting attendees ${id} format:csv`, { as: "p7" })).refusal).toBe("attendees.hosts");
  expect(await w.db((db) => db.audit.count({ where: { action: "meeting.export" } }))).toBe(0);
});

it("gives who runs it names and notes: those who come first, the line in its order", async () => {
  await answers();
  for (const as of ["moderator", "p12"]) {
    const said = await w.say(`meeting attendees ${id}`, { as });
    expect(said.text.split("\n").filter((l) => /^(?:- | {2})/.test(l))).toEqual([
      "- Person 1 · Answer: Yes · Note: =cmd()",
      "- Person 2 · Answer: Yes",
      "- Person 3 · Answer: waiting, number 1",
      "- Person 4 · Answer: waiting, number 2",
      "- Person 5 · Answer: Maybe · Note: Train permitting",
      "- Person 6 · Answer: No",
    ]);
  }
});

it("names those who were invited and have not answered, paged", async () => {
  await w.db((db) =>
    db.invitation.create({ data: { communityId: w.community, meetingId: id, kind: "everyone", value: "" } }),
  );
  await answers();
  const first = await w.say(`meeting attendees ${id}`, { as: "moderator" });
  // Twelve members, the member and the administrator, without the organiser and the chair.
  expect(first.text).toContain("Not answered: 7");
  const second = await w.press(button(first.view, "More"), { as: "moderator" });
  expect(second.text.match(/^(?:Person|The) .*/gm)).toEqual(
    ["Person 7", "Person 8", "Person 9", "The admin", "The member"].map((n) => `${n.padEnd(10)}  Not answered`),
  );
});

it("as a file: what spreadsheets would compute is text, and who took it is recorded", async () => {
  await answers();
  await w.db((db) =>
    db.person.updateMany({ where: { id: "p1" }, data: { name: '+Ana, “the” "first"', country: "PY" } }),
  );
  const said = await w.say(`meeting attendees ${id} format:csv`, { as: "moderator" });
  const { name, mediaType, rows } = await csvOf(said);
  expect([name, mediaType]).toEqual(["board-call-2026-11-25.csv", "text/csv"]);
  expect(rows[0]).toEqual(["Name", "Country", "Answer", "Place", "Note", "Answered at", "Was there"]);
  expect(rows[1]).toEqual([
    '\'+Ana, “the” "first"',
    "PY",
    "Yes",
    "has a place",
    "'=cmd()",
    "2026-11-24T15:00:00.000Z",
    "",
  ]);
  expect(rows.map((r) => r[3])).toEqual([
    "Place",
    "has a place",
    "has a place",
    "waiting, number 1",
    "waiting, number 2",
    "",
    "",
  ]);
  const [entry] = await audited(w, "meeting.export");
  expect(entry).toMatchObject({
    actorId: "c1moderator",
    subject: `meeting:${id}`,
    detail: { time: "2026-11-25T15:00", persons: 6 },
  });
});

it("says so where nobody has answered", async () => {
  expect((await w.say(`meeting attendees ${id}`, { as: "moderator" })).text).toContain("Nobody has answered yet.");
});
