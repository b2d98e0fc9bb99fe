import { describe, expect, it } from "vitest";
import { WAITS } from "../../../../src/adapters/slack/answering/waits.ts";
import { LIMITS } from "../../../support/slack/triggers.ts";
import { slowStore } from "../../../support/slow-store.ts";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { install } from "./install.ts";
import { initial, modalWords, type Town, type TownOptions, town, troubles, words } from "./harness.ts";

const WAIT = "One moment";

// They mostly wait, so they do it beside each other. The database answers nothing before Slack, which waits for three seconds, has
// been answered or has given up: what people do ends then.
async function slowTown(finished: NonNullable<TownOptions["finished"]>, options: TownOptions = {}) {
  const store = slowStore();
  const place = await town({ waits: WAITS, catalogue: WITH_AGREE, ...options, finished, store: store.over });
  finished(async () => store.release());
  return { place, store };
}

const meetings = ({ world }: Town) => world.db((db) => db.meeting.findMany({ select: { title: true } }));
/** Of all that the person sees of "Weekly" in the channel, whether only they do. */
const announced = ({ fake, channel }: Town, who: string) =>
  fake
    .seenBy(who, channel)
    .filter((s) => words(s.blocks).includes("Weekly"))
    .map((s) => s.ephemeral);
/** Everything that was delivered since: by its type, whether Slack was answered in time. */
const acknowledged = ({ fake }: Town, from: number) =>
  fake.deliveries.slice(from).map(({ payload, acked }) => [String(payload["type"] ?? payload["command"]), acked]);

describe.concurrent.each([
  ["Socket Mode", {}],
  ["HTTP", { http: true }],
] as const)("with a slow database, over %s", (_way, how) => {
  it("everything is acknowledged in time, done once, and answered in the end", async ({ onTestFinished }) => {
    const { place, store } = await slowTown(onTestFinished, how);
    const { fake, users, channel, world } = place;
    const { member, moderator, admin, guest } = users;
    await fake.invite(channel);
    await place.settled();
    const told = await place.type(member, 'fixture agree "Trace within a day."');
    const card = told.find((s) => words(s.blocks).includes("[Undo]"));
    const said = fake.post(moderator, channel, "Agreed: every request carries a photograph.");
    await place.type(member, "meeting add");
    await place.type(moderator, "meeting add");
    await fake.globalShortcut(admin, "contact find");
    await place.settled();
    const from = fake.deliveries.length;

    store.hold();
    const [, , , options] = await Promise.all([
      fake.submit(member, { "option.title": "Weekly", "option.when": "tomorrow at 15:00" }),
      fake.submit(moderator, { "option.title": "Board", "option.when": "the day after never" }),
      fake.slash(guest, channel, "/rapporteur", "help"),
      fake.suggest(admin, "modal", "option.country", "parag"),
      fake.press(member, { channel, ts: card?.ts ?? "" }, "Undo"),
    ]);
    expect(options).toEqual([]);
    // Whoever sent a form sees that it is being worked on.
    expect([member, moderator].map((who) => modalWords(place, who))).toEqual(
      Array(2).fill(expect.stringContaining(WAIT)),
    );
    await fake.closeModal(admin, { all: true });
    await Promise.all([
      fake.messageShortcut(admin, "conclusion add", channel, said),
      fake.globalShortcut(guest, "contact find"),
    ]);
    await fake.until(() => [admin, guest].every((who) => modalWords(place, who).includes(WAIT)));
    store.release();
    await place.settled();

    expect(acknowledged(place, from).filter(([, acked]) => acked !== true)).toEqual([]);
    // Beside them Slack tells of messages, when it comes to it.
    const asked = acknowledged(place, from).filter(([type]) => type !== "event_callback");
    expect(new Set(asked.map(([type]) => type))).toEqual(
      new Set([
        ...["view_submission", "view_closed", "/rapporteur"],
        ...["block_suggestion", "block_actions", "message_action", "shortcut"],
      ]),
    );
    expect(await meetings(place)).toEqual([{ title: "Weekly" }]);
    // Its author is answered in the form, and the channel is told of it once.
    expect(modalWords(place, member)).toContain("Meeting scheduled: Weekly");
    expect(modalWords(place, member)).toContain("Announced in");
    await place.product.deliverDue();
    await place.settled();
    for (const who of [member, moderator]) expect(announced(place, who)).toEqual([false]);
    expect([initial(place, moderator, "title"), initial(place, moderator, "when")]).toEqual([
      "Board",
      "the day after never",
    ]);
    expect(words(fake.seenBy(guest, channel))).toContain("/resource find");
    expect(await world.db((db) => db.conclusion.count({ where: { withdrawnAt: null } }))).toBe(0);
    expect(initial(place, admin, "text")).toBe("Agreed: every request carries a photograph.");
    // What is refused stands where the form would.
    expect(modalWords(place, guest)).toMatch(/member/i);

    // What is mended is sent as ever.
    await fake.submit(moderator, { "option.when": "tomorrow at 16:00" });
    await place.settled();
    expect((await meetings(place)).map(({ title }) => title).sort()).toEqual(["Board", "Weekly"]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});

describe.concurrent("with a slow database", () => {
  it("a form whose button is pressed again while it is under way makes one record", async ({ onTestFinished }) => {
    const { place, store } = await slowTown(onTestFinished);
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    await place.type(users.member, "meeting add");
    const typed = { "option.title": "Weekly", "option.when": "tomorrow at 15:00" };
    const from = fake.deliveries.length;
    store.hold();
    await Promise.all([fake.submit(users.member, typed), fake.submit(users.member, typed)]);
    store.release();
    await place.settled();
    expect(acknowledged(place, from)).toEqual(Array(2).fill(["view_submission", true]));
    expect(await meetings(place)).toEqual([{ title: "Weekly" }]);
    expect(modalWords(place, users.member)).toContain("Announced in");
    expect(modalWords(place, users.member)).not.toContain(WAIT);
    await place.product.deliverDue();
    await place.settled();
    for (const who of [users.member, users.moderator]) expect(announced(place, who)).toEqual([false]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("everything is acknowledged before it is known with what to answer", async ({ onTestFinished }) => {
    const { place, store } = await slowTown(onTestFinished, { oauth: true });
    const { fake, users, channel } = place;
    await install(place, { user: users.admin });
    await place.settled();
    await place.type(users.member, "meeting add");
    await fake.globalShortcut(users.moderator, "contact find");
    await place.settled();
    await place.restart();
    const from = fake.deliveries.length;
    store.hold();
    const [, options] = await Promise.all([
      fake.submit(users.member, { "option.title": "Weekly", "option.when": "tomorrow at 15:00" }),
      fake.suggest(users.moderator, "modal", "option.country", "parag"),
      fake.slash(users.guest, channel, "/rapporteur", "help"),
    ]);
    store.release();
    await place.settled();
    expect(options).toEqual([]);
    expect(acknowledged(place, from).map(([, acked]) => acked)).toEqual(Array(3).fill(true));
    expect(await meetings(place)).toEqual([{ title: "Weekly" }]);
    expect(modalWords(place, users.member)).toContain("Weekly");
    expect(words(fake.seenBy(users.guest, channel))).toContain("/resource find");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("a form that comes too late is offered by a button, which opens it", async ({ onTestFinished }) => {
    const { place, store } = await slowTown(onTestFinished);
    const { fake, users, channel } = place;
    store.hold();
    const shown = await place.watch(users.member, async () => {
      await fake.slash(users.member, channel, "/rapporteur", 'meeting add "Late call"');
      await fake.until(() => words(fake.seenBy(users.member, channel)).includes(WAIT));
      // Until then a form could have been opened.
      fake.advance(LIMITS.triggerMs + 1);
      store.release();
    });
    const offer = shown.find((s) => words(s.blocks).includes("[Fill in]"));
    expect([offer?.ephemeral, words(shown)]).toEqual([true, expect.stringContaining(WAIT)]);
    store.hold();
    await fake.press(users.member, { channel, ts: offer?.ts ?? "" }, "Fill in");
    await fake.until(() => modalWords(place, users.member).includes(WAIT));
    store.release();
    await place.settled();
    expect(initial(place, users.member, "title")).toBe("Late call");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("a form that was closed while it waited is answered all the same", async ({ onTestFinished }) => {
    const { place, store } = await slowTown(onTestFinished);
    const { fake, users, channel } = place;
    await place.type(users.member, "meeting add");
    store.hold();
    await fake.submit(users.member, { "option.title": "Weekly", "option.when": "the day after never" });
    await fake.closeModal(users.member, { all: true });
    store.release();
    await place.settled();
    const offer = fake.seenBy(users.member, channel).find((s) => words(s.blocks).includes("[Fix]"));
    expect(words(offer?.blocks)).toContain("the day after never");
    await fake.press(users.member, { channel, ts: offer?.ts ?? "" }, "Fix");
    await place.settled();
    expect(initial(place, users.member, "title")).toBe("Weekly");
    expect(troubles(place)).toEqual([]);
  });
});
