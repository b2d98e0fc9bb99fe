import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../src/app/assemble.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { regularChores } from "../../src/core/services/chores/chore.ts";
import { leave } from "../../src/core/services/people/leave.ts";
import { copyHeld } from "../../src/core/services/privacy/copy-held.ts";
import { erasePerson } from "../../src/core/services/privacy/erasing/erase-person.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { button, inSlack } from "../core/services/communities/newcomers.ts";
import { confirmed, connect, linkCode } from "../core/services/people/linking.ts";
import { audited } from "../support/audited.ts";
import { type Who, type World, world } from "../support/world.ts";

const GUEST = { as: "guest" };
const MODERATOR = { as: "moderator" };
const newcomer = (n: string): Who => inSlack("T1", n, { standing: "guest", name: `Newcomer ${n}` });
const asking = (name: string, email = "ana@example.org") =>
  `membership request name:"${name}" agency:"Fiscalía General" country:PY email:${email} reason:"I trace firearms."`;

/** Somebody's request and its entry in the queue. */
const requestOf = (w: World, name: string) =>
  w.db(async (db) => {
    const request = await db.membershipRequest.findFirst({ where: { name } });
    const review = request && (await db.reviewItem.findFirst({ where: { subjectId: request.id } }));
    return { id: request?.id ?? "", item: review?.id ?? "", request, review };
  });
const personOf = (w: World, { as = "", platform = "console" }: Who) =>
  w.db((db) => db.person.findFirstOrThrow({ where: { handles: { some: { platform, externalId: as } } } }));
const counts = (w: World) =>
  w.db(async (db) => [await db.membershipRequest.count(), await db.reviewItem.count()] as const);

describe("a guest", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await connect(w, [{ platform: "slack", externalId: "T1" }]);
    const contact = 'organisation:"Office" post:Head country:PY languages:es';
    await w.say(`contact add name:"Ana Prieto" ${contact} email:ana@example.org`, MODERATOR);
    // With a Cyrillic first letter.
    await w.say(`contact add name:"\u0410na Prieto" ${contact}`, MODERATOR);
  });
  afterAll(() => w.close());

  it("is offered to ask where a member’s command is refused, on Home and in help; nobody else is", async () => {
    for (const line of ["conclusion list", "me"]) {
      const refused = await w.say(line, GUEST);
      expect([refused.refusal, button(refused, "Ask to become a member").kind]).toEqual(["role.least", "ask"]);
    }
    for (const line of ["home", "membership show", "help contact show"])
      expect([line, actionsIn((await w.say(line, GUEST)).view!).map(({ label }) => label)]).toEqual([
        line,
        expect.arrayContaining(["Ask to become a member"]),
      ]);
    for (const [line, who] of [
      ["members", GUEST],
      ["members", { as: "member" }],
      ["home", { as: "member" }],
      ["me", { platform: "slack", space: "T1", as: "T1:nobody" }],
    ] as const)
      expect(JSON.stringify((await w.say(line, who)).view)).not.toContain("membership request");
  });
  it("gets a form with their name, and is told what is no address", async () => {
    const { form } = await w.press(button(await w.say("me", GUEST), "Ask to become a member"), GUEST);
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["name", "The guest"],
      ...["agency", "country", "email", "reason"].map((name) => [name, undefined]),
    ]);
    for (const email of ["ana", "ana@", "ana@localhost", "a b@example.org"])
      expect((await w.say(asking("The guest", `"${email}"`), GUEST)).text).toContain("is no e-mail address");
  });
  it("asks once, and sees where that stands; the address and the reason are nowhere in clear", async () => {
    const asked = await w.say(asking("Ana Prieto"), GUEST);
    expect(asked.text).toMatch(/A moderator decides[^]*ana@example\.org[^]*I trace firearms/);
    for (const line of [asking("Ana Prieto"), "membership request"])
      expect([line, (await w.say(line, GUEST)).refusal]).toEqual([line, "membership.request.open"]);
    expect((await w.say("home", GUEST)).text).toContain("You have asked to become a member");
    const [row] = await w.store.statement<{ text: string }>(sql`
      select string_agg(t, '|') as text from (
        select r::text as t from membership_request r union all select a::text from audit a union all select i::text from review_item i) t`);
    expect(row?.text).toContain("Ana Prieto");
    expect(row?.text).not.toMatch(/ana@example|I trace/);
  });
  it("is nobody’s to read but their own and moderators’", async () => {
    const { id } = await requestOf(w, "Ana Prieto");
    const gone = await w.say("membership show request:nothing000", newcomer("A"));
    for (const who of [{ as: "member" }, newcomer("A")])
      expect(await w.say(`membership show request:${id}`, who)).toMatchObject({
        refusal: "membership.gone",
        text: gone.text,
      });
    const count = (personId: string, role: "guest" | "member" | "moderator") =>
      w.store.within("c1", { kind: "person", personId, role, ceiling: "red" }, (db) => db.membershipRequest.count());
    expect([await count("c1guest", "guest"), await count("c1member", "member")]).toEqual([1, 0]);
    expect(await count("c1moderator", "moderator")).toBe(1);
  });
  it("stands in the review queue as one card: what they said, who it may be, and that nobody checked it", async () => {
    const { id } = await requestOf(w, "Ana Prieto");
    const queue = await w.say("review list", MODERATOR);
    expect(queue.text).toMatch(/Ana Prieto\nFiscalía General · Paraguay\nAsks to become a member/);
    expect(queue.text).not.toContain("Suggested by");
    const card = await w.press(button(queue, "Show"), MODERATOR);
    expect(card.text).toMatch(/Reason: I trace firearms\.[^]*ana@example\.org[^]*not on the list/);
    expect(card.text).toMatch(/Account: The guest\n[^]*\[Show a person\] \/person show person:c1guest/);
    expect(card.text).toContain("Ana Prieto · has this e-mail address");
    expect(card.text).toContain("\u0410na Prieto · has a name that only looks like this one");
    expect(card.text).toContain("Nobody has checked");
    expect(actionsIn(card.view!).map(({ label }) => label)).toEqual(expect.arrayContaining(["Approve", "Reject"]));
    const looks = await audited(w, "membership.look", "contact.look");
    expect(looks.slice(-2).map(({ action, actorId, subject }) => [action, actorId, subject.split(":")[0]])).toEqual([
      ["membership.look", "c1moderator", "membership"],
      ["contact.look", "c1moderator", "contact"],
    ]);
    expect(looks.at(-2)?.subject).toBe(`membership:${id}`);
  });
  it("is marked and stands first where the domain is on the list, which lets nobody in and says so", async () => {
    w.clock.forward(60_000);
    await w.say(asking("Zoe Late", "zoe@mail.agency.example.org"), newcomer("Z"));
    const names = async () =>
      [...(await w.say("review list", MODERATOR)).text.matchAll(/(Ana Prieto|Zoe Late)\n/g)].map(([, name]) => name);
    expect(await names()).toEqual(["Ana Prieto", "Zoe Late"]);
    const added = await w.say("membership domains add:@Agency.Example.ORG", MODERATOR);
    expect(added.text).toMatch(/agency\.example\.org is on the list now[^]*A domain lets nobody in/);
    expect(await names()).toEqual(["Zoe Late", "Ana Prieto"]);
    expect((await personOf(w, newcomer("Z"))).role).toBe("guest");
    // What only ends so is not below it.
    await w.say(asking("Eve Else", "eve@otheragency.example.org"), newcomer("E"));
    expect((await requestOf(w, "Eve Else")).request?.listed).toBe(false);
    await w.press(button(added, "Undo"), MODERATOR);
    expect(await names()).toEqual(["Ana Prieto", "Zoe Late"]);
    const again = await w.say("membership domains remove:agency.example.org", MODERATOR);
    expect(again.refusal).toBe("membership.domains.not-there");
    expect((await w.say("membership domains add:org", MODERATOR)).text).toContain("is no domain");
    // With a Cyrillic letter; moderators see which domain it is, and are told what it only looks like.
    await w.say("membership domains add:agency.example.org", MODERATOR);
    await w.say(asking("Eva False", "eva@xn--gency-3ve.example.org"), newcomer("F"));
    const { id, request } = await requestOf(w, "Eva False");
    expect(request?.listed).toBe(false);
    const card = await w.say(`membership show request:${id}`, MODERATOR);
    expect(card.text).toMatch(/at xn--gency-3ve\.example\.org, which only looks like agency\.example\.org on the list/);
    const other = await w.say("membership domains add:agencv.example.org", MODERATOR);
    expect(other.text).toContain("agencv.example.org looks like agency.example.org, which is on the list as well.");
    await w.press(button(other, "Undo"), MODERATOR);
    await w.say("membership domains remove:agency.example.org", MODERATOR);
    await w.say("membership withdraw confirm:yes", newcomer("F"));
    expect((await w.say("membership domains", { as: "member" })).refusal).toBe("role.least");
  });
  it("changes what they said, and who looked at what was before decides nothing; or withdraws, and nothing stays", async () => {
    const before = await requestOf(w, "Eve Else");
    const stale = await w.say(`membership show request:${before.id}`, MODERATOR);
    const change = { kind: "values", path: "membership change", values: {}, mode: "ask" } as const;
    const { form } = await w.send(change, newcomer("E"));
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["name", "Eve Else"],
      ["agency", "Fiscalía General"],
      ["country", "PY"],
      ["email", undefined],
      ["reason", undefined],
    ]);
    expect((await w.say('membership change agency:"Ministerio Público"', newcomer("E"))).text).toMatch(
      /Changed[^]*Ministerio Público[^]*eve@otheragency\.example\.org/,
    );
    expect((await w.press(button(stale, "Approve"), MODERATOR)).refusal).toBe("option.reference.gone");
    expect((await personOf(w, newcomer("E"))).role).toBe("guest");
    expect((await w.say("membership withdraw", newcomer("E"))).text).toContain("Withdraw your request?");
    await w.say("membership withdraw confirm:yes", newcomer("E"));
    expect(await requestOf(w, "Eve Else")).toMatchObject({ request: null, id: "", item: "" });
    for (const [line, who] of [
      ["membership withdraw confirm:yes", newcomer("E")],
      ["membership change agency:x", { as: "member" }],
    ] as const)
      expect([line, (await w.say(line, who)).refusal]).toEqual([line, "membership.change.none"]);
  });
  it("is approved by one moderator, told in their language, and a guest again when that is undone", async () => {
    await w.say("me edit language:es", GUEST);
    const { item } = await requestOf(w, "Ana Prieto");
    const who = [MODERATOR, { as: "admin" }];
    // Nobody looks at it any more.
    w.clock.forward(21 * 60_000);
    const both = await Promise.all(who.map((one) => w.say(`review approve ${item}`, one)));
    expect(both.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "review.decided"]);
    const won = both.findIndex(({ refusal }) => refusal === undefined);
    expect(both[won]?.text).toContain("Ana Prieto is a member now");
    const theirs = button(both[won]!, "It is theirs");
    const card = async () => w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Ana Prieto" } }));
    expect((await card()).personId).toBeNull();
    await w.press(theirs, who[won]);
    const { id } = await personOf(w, GUEST);
    expect((await card()).personId).toBe(id);
    await w.say(`contact edit ${(await card()).id} person:none`, MODERATOR);
    expect(await personOf(w, GUEST)).toMatchObject({ role: "member", roleByHand: true });
    const told = (await w.tick()).filter(({ to }) => to.recipient === "guest");
    expect(JSON.stringify(told)).toContain("Usted ya es miembro");
    expect((await w.say("conclusion list", GUEST)).refusal).toBeUndefined();
    expect((await w.say(asking("Ana Prieto"), GUEST)).refusal).toBe("membership.already");
    expect((await w.press(button(both[won]!, "Undo"), who[won])).text).toContain("awaits review again");
    expect(await personOf(w, GUEST)).toMatchObject({ role: "guest", roleByHand: false });
    expect((await w.say("conclusion list", GUEST)).refusal).toBe("role.least");
    expect((await audited(w, "person.role")).map(({ detail }) => detail)).toEqual([
      { from: "guest", to: "member", by: "request" },
      { from: "member", to: "guest", by: "request" },
    ]);
  });
  it("who rose meanwhile does not fall by an Undo", async () => {
    const { item } = await requestOf(w, "Ana Prieto");
    await w.say(`review approve ${item}`, MODERATOR);
    await w.say('person role "The guest" moderator', { as: "admin" });
    expect((await w.say(`review reopen ${item}`, MODERATOR)).refusal).toBe("membership.reopen.higher");
    await w.say('person role "The guest" member', { as: "admin" });
    expect((await w.say(`review reopen ${item}`, MODERATOR)).refusal).toBeUndefined();
    expect((await personOf(w, GUEST)).role).toBe("guest");
  });
  it("is rejected with a reason, which they are told, and may ask again", async () => {
    const { item } = await requestOf(w, "Ana Prieto");
    const rejected = await w.say(`review reject ${item} reason:"Ask with your office’s account."`, MODERATOR);
    expect(rejected.text).toContain("is told why");
    w.clock.forward(60_000);
    expect(JSON.stringify(await w.tick())).toContain("Ask with your office’s account.");
    const home = await w.say("home", GUEST);
    expect(home.text).toContain("Ask with your office’s account.");
    expect(home.text).not.toContain("Mis propuestas");
    expect((await w.say(asking("Ana Prieto"), GUEST)).refusal).toBeUndefined();
    expect(await w.db((db) => db.membershipRequest.count({ where: { name: "Ana Prieto" } }))).toBe(1);
    expect((await requestOf(w, "Ana Prieto")).item).not.toBe(item);
  });
  it("who is suspended is not made a member before that is ended, and asks for nothing", async () => {
    const { item } = await requestOf(w, "Ana Prieto");
    await w.say('person suspend "The guest"', MODERATOR);
    expect((await w.say(`review approve ${item}`, MODERATOR)).refusal).toBe("membership.suspended");
    expect((await requestOf(w, "Ana Prieto")).review?.decision).toBeNull();
    expect((await w.say(asking("Ana Prieto"), GUEST)).refusal).toBe("caller.suspended");
    await w.say('person suspend "The guest" end:yes', MODERATOR);
  });
  it("finds it among what is held, and in a copy; gone, and erased, they leave nothing in the queue", async () => {
    expect((await w.say("me held", { ...GUEST, locale: "en" })).text).toContain("What you said to become a member: 1");
    const at = { seal: w.seal, community: { id: "c1" }, now: w.clock.now() };
    const copy = await w.db((db) => copyHeld({ db, ...at }, w.catalogue, "c1guest"));
    expect(JSON.stringify(copy)).toMatch(/ana@example\.org[^]*I trace firearms/);
    await leave(w, { platform: "slack", user: "T1:Z", space: "T1", now: w.clock.now() });
    expect(await counts(w)).toEqual([1, 1]);
    await w.db((db) => erasePerson({ db, ids: w.ids, ...at }, w.catalogue, "c1guest"));
    expect(await counts(w)).toEqual([0, 0]);
  });
  it.each([
    ["member", "membership", "You are in this community as member.\nRole: member\nHere since: 24 November 2026"],
    ["member", "/membership", "Role: member"],
    ["member", "membresía", "Role: member"],
    ["guest", "membership", "Your membership"],
  ])("of somebody who types its word alone, a %s, shows the standing: %s", async (as, line, shown) => {
    const { text, refusal } = await w.say(line, { as });
    expect([refusal, text.includes(shown) ? shown : text]).toEqual([undefined, shown]);
    expect((await w.say("membership zone", { as })).text).not.toContain("Here since");
  });
  it("shows since when one is in a role, and who gave it", async () => {
    const who = newcomer("standing");
    await w.say("home", who);
    w.clock.forward(24 * 3_600_000);
    await w.say('person role "Newcomer standing" role:member', MODERATOR);
    const { text } = await w.say("membership", who);
    expect(text).toMatch(
      /Role: member\nIn this role since: 25 November 2026\nGiven by: The moderator\nHere since: 24 November 2026/,
    );
  });
});

describe("requests", () => {
  it("of two accounts that become one, one remains; what was decided is forgotten after 30 days", async () => {
    const w = await world();
    try {
      await connect(w, [{ platform: "slack", externalId: "T1" }]);
      await w.say(asking("On Slack"), newcomer("S"));
      await w.say(asking("On the console"), GUEST);
      expect((await confirmed(w, await linkCode(w, GUEST), newcomer("S"))).refusal).toBeUndefined();
      expect((await w.db((db) => db.membershipRequest.findMany())).map(({ name }) => name)).toEqual(["On the console"]);
      expect(await counts(w)).toEqual([1, 1]);
      // An account that was linked and waits to be confirmed may be another’s.
      for (const line of ["membership join ABCDE-FGHJK-MNPQR-STVWX", asking("On Slack")])
        expect([line, (await w.say(line, newcomer("S"))).refusal]).toEqual([line, "membership.limited"]);
      await w.say(`review reject ${(await requestOf(w, "On the console")).item} reason:No`, MODERATOR);
      const chore = regularChores(w.catalogue).find(({ name }) => name === "membership");
      await chore?.run(w);
      expect(await counts(w)).toEqual([1, 1]);
      w.clock.forward(31 * 24 * 3_600_000);
      await chore?.run(w);
      expect(await counts(w)).toEqual([0, 0]);
    } finally {
      await w.close();
    }
  });
  it("are limited, and a card past the limit is without the address", async () => {
    const limits = new Map([
      ["requests", { most: 2, per: "day" }],
      ["private", { most: 1, per: "day" }],
    ] as const);
    const w = await world({ limits });
    try {
      // What is refused takes nothing.
      for (const email of ["a@example.org", "b@example.org"]) await w.say(`membership change email:${email}`, GUEST);
      await w.say(asking("Gina"), GUEST);
      await w.say("membership change agency:Customs", GUEST);
      expect((await w.say("membership change agency:Police", GUEST)).refusal).toBe("limit.requests");
      const { id } = await requestOf(w, "Gina");
      expect((await w.say(`membership show request:${id}`, MODERATOR)).text).toContain("ana@example.org");
      const past = await w.say(`membership show request:${id}`, MODERATOR);
      expect(past.text).toContain("Customs");
      expect(past.text).not.toContain("ana@example.org");
      expect(await audited(w, "membership.look")).toHaveLength(1);
    } finally {
      await w.close();
    }
  });
  it("decided on in one process and withdrawn in another come to one of the two", async () => {
    const w = await world({ kind: "server" });
    const store = openServer(w.url ?? "");
    try {
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      const { clock, ids, seal } = w;
      const other = assemble({ store, clock, ids, seal, log, worker: "other", limitSettings: "off" });
      const input = { kind: "values", path: "membership withdraw", values: { confirm: true } } as const;
      const place = { platform: "console", space: "test", user: "guest", channel: "general", input };
      for (let n = 0; n < 6; n += 1) {
        await w.say(asking("Gina"), GUEST);
        const { item } = await requestOf(w, "Gina");
        const plan = await other.dispatch({ ...place, id: `x${n}` });
        const withdraw = () => (plan.kind === "work" ? plan.run() : Promise.reject(new Error(plan.kind)));
        const [withdrawn, approved] = await Promise.all([withdraw(), w.say(`review approve ${item}`, MODERATOR)]);
        const { role } = await personOf(w, GUEST);
        const won = withdrawn.refusal === undefined ? "withdrawn" : "approved";
        expect([won, role, ...(await counts(w))]).toEqual(
          won === "withdrawn" ? [won, "guest", 0, 0] : [won, "member", 1, 1],
        );
        if (won === "withdrawn") expect(approved.text).not.toContain("is a member now");
        await w.db((db) =>
          db.person.updateMany({ where: { id: "c1guest" }, data: { role: "guest", roleByHand: false } }),
        );
      }
    } finally {
      await store.close();
      await w.close();
    }
  });
});
