import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { CATALOGUE } from "../../src/features.ts";
import type { Form } from "../../src/core/kernel/forms/form.ts";
import { type World, world } from "../support/world.ts";
import { DRIVERS } from "./drivers.ts";

// Said each time, for what a platform knows of its people is theirs where they chose nothing.
const ADMIN = { as: "admin", locale: "en", zone: "America/Bogota" };

const CONTACT =
  'contact add "Ana Ríos" organisation:Police post:Chief country:PY languages:"es, en" phone:+595215550101 email:a@example.org back:2027-01-12 topics:"marking, tracing" expert:marking fluent:es city:Luque zone:Bogota hours:09:00-18:00 agency:police note:One phone_for:moderators email_for:request note_for:nobody mobile_for:request always_for:moderators city_for:moderators sharing:amber source:List person:"The admin"';
// What no form shows.
const PRIVATE = ["phone", "mobile", "always", "email", "note"];

interface Opened {
  readonly path: string;
  readonly set: string;
  readonly line: string;
  readonly empty: readonly string[];
  readonly stored: (w: World) => Promise<unknown>;
  readonly says?: string;
}

/** Every form that opens with what holds: how all of it is set, how it is opened, and where it is stored. */
const FORMS: readonly Opened[] = [
  {
    path: "meeting edit",
    set: 'meeting add "Board call" 2027-01-12 10:00 zone:Bogota repeat:weekly duration:90m place:"Room 4" url:https://meet.example.org/x invite:"moderators, PY" agenda:One remind:"1 day" capacity:12 deadline:1d languages:"en, es" sharing:green chair:"The moderator" names:yes',
    line: "meeting edit Board call",
    // Adds one, hands it over, says something another way, or asks how much is meant.
    empty: ["document", "organiser", "end", "first", "scope"],
    stored: (w: World) => w.db((db) => db.meeting.findFirstOrThrow({ include: { invitations: true } })),
  },
  {
    path: "settings edit",
    set: 'settings edit language:en zone:Bogota leads:"2 hours" quiet:22:00-06:00 working:09:00-18:00 tolerance:7 useful:40 messages:7 fresh:90 nudges:"7, 0, -3" trust:5',
    line: "settings edit",
    empty: [],
    stored: (w: World) => w.db((db) => db.community.findFirstOrThrow()),
  },
  {
    path: "me edit",
    set: 'me edit language:en zone:Bogota leads:"1 day, 2 hours" tell:channel quiet:off topics:"marking, tracing" country:PY working:09:00-18:00',
    line: "me edit",
    empty: [],
    stored: (w: World) => w.db((db) => db.person.findFirstOrThrow({ where: { id: "c1admin" } })),
  },
  {
    path: "digest edit",
    set: 'digest schedule "every Monday at 9:00" zone:Bogota sections:"conclusions, overdue" topic:tracing pillar:cooperation country:PY language:en empty:yes',
    line: "digest edit general",
    empty: [],
    stored: (w: World) => w.db((db) => db.digest.findFirstOrThrow()),
    says: "Nothing was changed",
  },
  {
    path: "contact edit",
    set: CONTACT,
    line: 'contact edit "Ana Ríos"',
    empty: PRIVATE,
    stored: (w: World) => w.db((db) => db.contact.findFirstOrThrow({ include: { topics: true } })),
  },
  {
    path: "conclusion edit",
    set: 'conclusion add "Marks are read out." kind:action owner:"Brazil, agency:Customs" due:2027-01-12 pillar:cooperation topic:"marking, tracing" country:"PY, BR" output:3 crime:terrorism',
    line: "conclusion edit Marks are read out.",
    // Says why, in which language, or what takes its place; and of which meeting or source it is, which it has none of.
    empty: ["language", "why", "by", "meeting", "source"],
    stored: (w: World) =>
      w.db((db) => db.conclusion.findFirstOrThrow({ include: { owners: true, history: true, versions: true } })),
  },
  {
    path: "contact me",
    set: CONTACT,
    line: "contact me",
    empty: PRIVATE,
    stored: (w: World) =>
      w.db((db) =>
        db.contact.findFirstOrThrow({
          omit: {
            confirmedAt: true,
            sealedEmails: true,
            sealedPhones: true,
            sealedMobiles: true,
            sealedAlways: true,
            sealedNote: true,
          },
          include: { topics: true },
        }),
      ),
    // That it is right as it stands is what a form says that was not changed.
    says: "you confirmed it today",
  },
];

test("every form that opens with what holds is looked at", () => {
  const filled = CATALOGUE.commands.filter((c) => c.prefill !== undefined).map((c) => c.path);
  // What is asked for holds nothing, or what was asked before (test/commands/membership.test.ts, contact-request.test.ts, contact-import.test.ts, resource-in-files.test.ts).
  const asking = [
    ...["meeting import", "contact request", "membership request", "membership change"],
    ...["contact import", "contact export", "resource import", "resource export"],
    // Parts of the form of conclusion edit.
    ...["conclusion assign", "conclusion amend", "conclusion link"],
    // One thing of which it is said anew what it is (test/commands/conclusion-following.test.ts, minutes-room.test.ts, settings-logo.test.ts).
    ...["conclusion track", "minutes reword", "settings logo", "resource attach"],
    // What was submitted, as it is put right (test/commands/review-decisions.test.ts), and a law (test/commands/resource-law.test.ts).
    ...["resource revise", "term revise", "resource edit", "resource retitle"],
    // What somebody would change of another's (test/commands/{contact,resource,conclusion}-propose.test.ts), and what is known of them (contact-join.test.ts).
    ...["contact propose", "resource propose", "conclusion propose", "contact join"],
  ];
  expect(filled.filter((path) => !asking.includes(path)).sort()).toEqual(FORMS.map(({ path }) => path).sort());
});

describe.each(DRIVERS)("a form that is sent as it opened, on the platform $name", (driver) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  beforeEach(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    platform = await driver.open(w);
  });
  afterEach(async () => {
    await platform.close();
    await w.close();
  });

  it.each(FORMS)("changes nothing: $path", async ({ path, set, line, empty, stored, says = "nothing was changed" }) => {
    const done = await w.say(set, ADMIN);
    expect([done.plan.kind, done.refusal]).toEqual(["work", undefined]);
    const before = await stored(w);
    const { form } = await w.say(line, ADMIN);
    expect(form?.fields.filter((f) => f.value === undefined).map((f) => f.name)).toEqual(
      form?.fields.map((f) => f.name).filter((name) => empty.includes(name)),
    );
    const seen = await platform.send({ kind: "line", line }, ADMIN);
    expect(seen.fields.filter((f) => f.value === undefined && !empty.includes(f.name))).toEqual([]);
    // Forms of a platform's own bring back what stands in them; what is data brings its values back.
    const values = driver.forms === "native" ? {} : asItOpened(form);
    const first = await platform.send({ kind: "values", path, values }, ADMIN);
    // A long form asks for the rest on a page of its own.
    const sent = first.kind === "form" ? await platform.send({ kind: "values", path, values }, ADMIN) : first;
    expect(sent.text).toContain(says);
    expect(await stored(w)).toEqual(before);
  });
});

const asItOpened = (form: Form | undefined): Record<string, unknown> => ({
  ...form?.known,
  ...Object.fromEntries(form?.fields.filter((f) => f.value !== undefined).map((f) => [f.name, f.value]) ?? []),
});
