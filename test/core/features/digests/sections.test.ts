import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { type World, world } from "../../../support/world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const mod = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
  await w.db((db) =>
    db.channel.createMany({
      data: ["clear", "red"].map((name) => ({
        ...{ communityId: w.community, id: name, spaceId: "c1s", externalId: name, name, clearance: name },
      })),
    }),
  );
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.db((db) => db.delivery.deleteMany());
  await w.db((db) => db.digest.deleteMany());
  await w.db((db) => db.conclusion.deleteMany());
  await w.db((db) => db.person.updateMany({ data: { createdAt: new Date("2026-01-01T00:00:00Z") } }));
});

const text = (post: Pick<Post, "view"> | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
const headings = (post: Pick<Post, "view"> | undefined) =>
  text(post)
    .split("\n")
    .filter((line) => /^(?:New|Next|Waiting|Awaiting|Requests|Polls)[^:]*$/.test(line))
    .map((line) => line.replace(/ \(\d+\)$/, ""));
const said = async (days = 1) => {
  w.clock.forward(days * DAY);
  return Object.fromEntries((await w.tick()).map((post) => [post.to.recipient, post]));
};

describe("a digest in a channel", () => {
  test("says what is new of each feature, and what is ahead; counts first", async () => {
    await w.say("digest schedule daily", mod);
    await w.say("digest schedule daily channel:#clear", mod);
    await w.say("digest schedule daily channel:#red language:es", mod);
    await w.say('meeting add "Tracing call" 2026-11-27 15:00');
    await w.say('meeting rsvp "Tracing call" yes', mod);
    await w.say('conclusion add "Share seizure data." topic:tracing');
    await w.say("resource add Guide https://www.unodc.org/guide guide topic:marking country:PY");
    await w.say("resource add Other https://www.unodc.org/other guide topic:marking");
    await w.db((db) => db.resource.updateMany({ where: { title: "Guide" }, data: { publishedAt: w.clock.now() } }));
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { admittedAt: w.clock.now() } }));
    await w.db((db) => db.delivery.deleteMany({ where: { kind: { not: "digest" } } }));
    const posts = await said();
    expect(text(posts["general"]).split("\n").slice(0, 3)).toEqual([
      "Digest: 1 new conclusion, 1 new resource and 1 new member",
      expect.stringMatching(/^17 November 2026 – /),
      "Also: 1 meeting ahead",
    ]);
    expect(headings(posts["general"])).toEqual(["New conclusions", "New resources", "New members", "Next meetings"]);
    expect(text(posts["general"])).toContain("Tracing call · Fri, 27 Nov 2026, 15:00 GMT-6 · 1 yes · 0 maybe · 0 no\n");
    expect(text(posts["general"])).toContain("Guide · Guide · Paraguay · English\n");
    expect(text(posts["general"])).toContain("Share seizure data. · Proposed · Tracing\n");
    // Names of members are for members; what waits for a decision for moderators; and what is TLP:GREEN is not for whoever comes by.
    expect(headings(posts["clear"])).not.toContain("New members");
    expect(text(posts["clear"])).not.toContain("Share seizure data.");
    expect(text(posts["general"])).not.toContain("awaiting");
    expect(text(posts["red"])).toMatch(/^Resumen: [12] por decidir, 1 conclusión nueva y 1 recurso nuevo\n/);
    // What was new is not new any more; what is ahead stays.
    expect(text((await said())["general"])).toMatch(/^Digest: 1 meeting ahead\n/);
  });

  test("leads to the contacts of new members that its readers may see, and nowhere for the others", async () => {
    await w.say("digest schedule daily", mod);
    await w.db((db) =>
      db.contact.createMany({
        data: (["clear", "red"] as const).map((sharing, n) => ({
          ...{ organisation: "INACIF", post: "Expert", country: "GT", languages: [] },
          ...{ communityId: w.community, id: `card${n}`, name: sharing, folded: sharing, sharing },
          ...{ personId: n === 0 ? "c1member" : "c1admin", createdAt: w.clock.now(), updatedAt: w.clock.now() },
        })),
      }),
    );
    await w.db((db) => db.person.updateMany({ data: { admittedAt: w.clock.now() } }));
    const { general } = await said();
    expect(text(general)).toContain("The admin\n");
    expect(text(general).match(/.+\/contact .+/gu)).toEqual(["[Show clear] /contact show contact:card0"]);
  });

  test("is about what it was asked for", async () => {
    await w.say("digest schedule daily country:PY", mod);
    await w.say('conclusion add "Of Paraguay." country:PY');
    await w.say('conclusion add "Of none."');
    const post = text((await said())["general"]);
    expect([post.includes("Of Paraguay."), post.includes("Of none."), post.includes("Other")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("two that are due at one moment are one message, which has each thing once", async () => {
    await w.say("digest schedule daily sections:conclusions", mod);
    await w.say("digest schedule daily sections:conclusions topic:tracing", mod);
    await w.say("digest schedule daily sections:conclusions,resources", mod);
    await w.say('conclusion add "Once." topic:tracing');
    w.clock.forward(DAY);
    const posts = await w.tick();
    expect(posts.map(({ view }) => view.title)).toEqual([expect.stringMatching(/^Digest: \d+ new conclusions?/)]);
    expect(text(posts[0]).match(/^Once\./gm)).toHaveLength(1);
    expect(await w.db((db) => db.delivery.count({ where: { kind: "digest", state: "planned" } }))).toBe(3);
    expect((await w.db((db) => db.digest.findMany())).map(({ coveredUntil }) => coveredUntil.getTime())).toEqual(
      [1, 2, 3].map(() => w.clock.now().getTime()),
    );
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
    expect(await w.db((db) => db.delivery.count({ where: { kind: "digest", state: "planned" } }))).toBe(3);
  });

  test("says what became of conclusions once, and for as long as it is so what is due and what is late", async () => {
    const day = (days: number) => new Date(Math.floor(w.clock.now().getTime() / DAY) * DAY + days * DAY);
    const made = { communityId: w.community, language: "en", concludedAt: day(-90), createdAt: day(-90) };
    await w.db((db) =>
      db.conclusion.createMany({
        data: [
          { ...made, id: "late", text: "Report the seizures.", kind: "action", dueOn: day(-3) },
          { ...made, id: "soon", text: "Train the laboratory.", dueOn: day(9), language: "en" },
          { ...made, id: "far", text: "Evaluate it.", dueOn: day(60) },
          { ...made, id: "over", text: "Agreed and done.", status: "done", dueOn: day(-10) },
        ],
      }),
    );
    const changes = (number: number, to: string) =>
      w.db((db) =>
        db.conclusionChange.create({
          data: {
            ...{ communityId: w.community, conclusionId: "soon", number, what: "status", to },
            at: w.clock.now(),
          },
        }),
      );
    await w.db((db) =>
      db.conclusionVersion.create({
        data: {
          communityId: w.community,
          conclusionId: "soon",
          language: "es",
          text: "Capacitar al laboratorio.",
          at: day(-1),
        },
      }),
    );
    await w.say("digest schedule daily", mod);
    await w.say("digest schedule daily channel:#red language:es sections:due", mod);
    await changes(1, "adopted");
    await changes(2, "in-progress");
    const posts = await said();
    expect(text(posts["general"])).toMatch(/^Digest: 1 overdue, 1 due soon and progress on 1\n/);
    expect(text(posts["general"])).toContain("\nOverdue\nReport the seizures. · Action");
    expect(text(posts["general"])).toContain("\nDue soon\nTrain the laboratory. ·");
    expect(text(posts["general"])).not.toMatch(/Evaluate|Agreed and done/);
    expect(text(posts["red"])).toContain("Capacitar al laboratorio.");
    expect(text((await said())["general"])).toMatch(/^Digest: 1 overdue and 1 due soon\n/);
    await changes(3, "done");
    expect(text((await said())["general"])).toMatch(/^Digest: 1 overdue, 1 due soon and progress on 1\n/);
    // In somebody's own, what is theirs to do stands first, and not twice.
    await w.db((db) => db.digest.deleteMany());
    await w.db((db) => db.delivery.deleteMany());
    await w.db((db) =>
      db.conclusionOwner.create({
        data: { communityId: w.community, conclusionId: "late", number: 1, personId: "c1member" },
      }),
    );
    await w.say("digest schedule daily sections:overdue,due");
    const own = text((await said())["member"]);
    expect(own).toMatch(/^Your digest: 1 for you to do and 1 due soon\n[^]*\nFor you to do\nReport the seizures\./);
    expect(own.match(/^Report the seizures/gm)).toHaveLength(1);
    await w.db((db) => db.conclusionOwner.deleteMany());
    await w.db((db) => db.conclusionChange.deleteMany());
    await w.db((db) => db.conclusionVersion.deleteMany());
  });

  test("draws how much was new each week, where that is asked for", async () => {
    await w.say("digest schedule daily sections:activity", mod);
    for (const days of [3, 10, 11, 17])
      await w.db((db) =>
        db.conclusion.create({
          data: {
            ...{ communityId: w.community, id: `week${days}`, text: "x", language: "en", concludedAt: w.clock.now() },
            createdAt: new Date(w.clock.now().getTime() - days * DAY),
          },
        }),
      );
    expect(text((await said())["general"])).toMatch(/^Digest\n[^]*New each week\n(?:[▇·]+ \d+ · .*\n?){8}/);
  });

  test("says to moderators for how long decisions are awaited, and not what about", async () => {
    const waiting = await w.db((db) => db.reviewItem.findMany({ where: { decision: null }, orderBy: { id: "asc" } }));
    const [first, ...others] = waiting;
    await w.db((db) => db.reviewItem.deleteMany({ where: { id: { in: others.map(({ id }) => id) } } }));
    const from = w.clock.now();
    const since = (id: string, days: number) =>
      w.db((db) =>
        db.reviewItem.updateMany({
          where: { id },
          data: { createdAt: new Date(from.getTime() - days * DAY), decision: null },
        }),
      );
    await since(first!.id, 2);
    await w.say("digest schedule daily channel:#red sections:review", mod);
    const one = text((await said())["red"]);
    expect(one).toContain("Awaiting a decision\nThe oldest: 3 days ago\n[Review queue] /review list");
    await w.say("resource add Third https://www.unodc.org/third guide topic:marking");
    await since(first!.id, 11);
    const two = text((await said())["red"]);
    expect(two).toMatch(/Awaiting a decision \(2\)\nThe oldest: 1[23] days ago · 1 has waited for over a week\n/);
    expect(two).not.toMatch(/Guide|Other|Third|Resource/);
    await w.db((db) => db.reviewItem.deleteMany({ where: { id: { not: first!.id } } }));
  });
});

describe("somebody's own digest", () => {
  test("has first what waits for them, then what is new; as a direct message that was asked for", async () => {
    await w.say("digest schedule daily at:9:00");
    await w.say('meeting add "Board" 2026-12-10 15:00 invite:everyone', mod);
    await w.say('meeting poll "Workshop" times:2026-12-11 09:00; 2026-12-12 16:00', mod);
    await w.say('conclusion add "For me."', mod);
    await w.db((db) => db.delivery.deleteMany({ where: { kind: { not: "digest" } } }));
    const post = (await said())["member"];
    expect(post?.to.address).toBe("direct");
    expect(text(post)).toMatch(/^Your digest: 1 meeting to answer, 1 poll to answer and \d new/);
    expect(headings(post).slice(0, 3)).toEqual([
      "Waiting for your answer",
      "Polls that wait for you",
      "New conclusions",
    ]);
    expect(text(post).match(/^Board/gm)).toHaveLength(1);
    expect(await w.db((db) => db.delivery.findFirst({ where: { kind: "digest", state: "sent" } }))).toMatchObject({
      personId: "c1member",
      unasked: null,
    });
  });

  test("waits for the end of their quiet hours", async () => {
    await w.say("me edit quiet:22:00-10:30");
    await w.say("digest schedule daily at:9:00");
    await w.say('conclusion add "Early."', mod);
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
    w.clock.forward(1.5 * HOUR);
    expect((await w.tick()).map(({ to }) => to.recipient)).toEqual(["member"]);
    await w.say("me edit quiet:off");
  });

  test("has what they may see at that moment, and rests where they are no member", async () => {
    await w.say("digest schedule daily at:9:00 sections:conclusions");
    const sealed = (sharing: string) =>
      w.db((db) =>
        db.conclusion.create({
          data: {
            ...{ communityId: w.community, id: w.ids.next(), text: `${sharing} one.`, language: "en", sharing },
            ...{ concludedAt: w.clock.now(), createdAt: w.clock.now() },
          },
        }),
      );
    await sealed("amber");
    await sealed("red");
    const post = text((await said())["member"]);
    expect([post.includes("amber one."), post.includes("red one.")]).toEqual([true, false]);
    await sealed("clear");
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { role: "guest" } }));
    expect(await said()).toEqual({});
    expect(await w.db((db) => db.digest.findFirst())).toMatchObject({ pausedAt: w.clock.now() });
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { role: "member" } }));
  });
});
