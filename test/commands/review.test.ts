import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { verifyAudit } from "../../src/core/services/audit/verify.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { audited } from "../support/audited.ts";
import { addCommunity, type World, world } from "../support/world.ts";

const button = (view: View | undefined, label: string): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(view)}`);
  return found;
};

describe("the review queue", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  /** Suggests a resource and returns its review entry's id. */
  async function suggest(title: string, as = "member"): Promise<string> {
    await w.say(
      `resource add "${title}" https://example.org/${encodeURIComponent(title)} law country:PY summary:"About ${title}."`,
      { as },
    );
    const resource = await w.db((db) => db.resource.findFirstOrThrow({ where: { title } }));
    return (await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: resource.id } }))).id;
  }
  const finds = async (words: string, as: string) => (await w.say(`resource find ${words}`, { as })).view?.title;
  const moderator = { as: "moderator" };

  it("is empty at first, and for moderators only", async () => {
    expect((await w.say("review list", moderator)).text).toBe(
      "Nothing awaits review\nThe queue is empty. Members suggest resources with /resource add.",
    );
    for (const line of ["review list", "review approve x", "review reject x y", "review reopen x"])
      expect((await w.say(line)).refusal).toBe("role.least");
  });

  it("lists the oldest first: who, when, what", async () => {
    const first = await suggest("Alpha act");
    w.clock.forward(2 * 3_600_000);
    await suggest("Beta bill", "admin");
    w.clock.forward(3_600_000);
    const { text, view } = await w.say("review list", moderator);
    expect(view?.title).toBe("2 entries await review");
    expect(text.split("\n").slice(1, 5)).toEqual([
      "Alpha act (https://example.org/Alpha%20act)",
      "Law · Paraguay · English",
      "Suggested by The member · 3 hours ago",
      `[Show] /review show item:${first}`,
    ]);
    const card = await w.press(button(view, "Show"), moderator);
    expect(button(card.view, "Approve")).toMatchObject({ command: "review approve", input: { item: first } });
    expect(text.indexOf("Alpha")).toBeLessThan(text.indexOf("Beta"));
  });

  it("publishes what is approved, tells the submitter, and can be undone", async () => {
    expect(await finds("alpha", "member")).toBe("Alpha act");
    const approved = await w.say('review approve "alpha act"', moderator);
    expect(approved.text).toMatch(
      /^Approved\nOthers find “Alpha act” now.\n\[Undo\] \/review reopen item:\w+\n\[Next entry\] \/review show item:\w+\n\[Review queue\] \/review list$/,
    );
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: w.community, id: "c1guest" } },
        data: { role: "member" },
      }),
    );
    expect(await finds("alpha", "guest")).toBe("Alpha act");
    const undone = await w.press(button(approved.view, "Undo"), moderator);
    expect(undone.plan).toMatchObject({ place: "here" });
    expect(undone.text).toContain("“Alpha act” awaits review again.");
    expect(await finds("alpha", "guest")).toBe("No resources");
    expect(await finds("alpha", "member")).toBe("Alpha act");
    await w.press(button(undone.view, "Approve"), moderator);
    const posts = await w.tick();
    expect(
      posts.map((p) => [p.to.address, p.to.recipient, JSON.stringify(p.view).includes("“Alpha act” was approved")]),
    ).toEqual([["direct", "member", true]]);
  });

  it("asks for a reason, gives it to the submitter, and hides what is rejected", async () => {
    const item = await suggest("Gamma guide");
    const asked = await w.press({ kind: "ask", label: "", command: "review reject", input: { item } }, moderator);
    expect(asked.form?.fields.map((f) => [f.name, f.required, f.value])).toEqual([
      ["item", true, item],
      ["reason", true, undefined],
    ]);
    const rejected = await w.say(
      `review reject item:${item} reason:"It is <b>older</b> than the {current} one."`,
      moderator,
    );
    expect(rejected.text).toContain(
      "Rejected\n“Gamma guide” was not accepted. Nobody else finds it.\nReason, which the person is told: It is <b>older</b> than the {current} one.",
    );
    for (const who of ["member", "moderator"]) expect(await finds("gamma", who)).toBe("No resources");
    const { subjectId } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { id: item } }));
    expect((await w.say(`resource show ${subjectId}`)).text).toContain(
      "Not accepted: It is <b>older</b> than the {current} one.",
    );
    expect((await w.say(`resource show ${subjectId}`, { as: "guest" })).text).toContain("I find nothing called");
    const [post] = await w.tick();
    expect(JSON.stringify(post?.view)).toContain(
      "Your suggestion “Gamma guide” was not accepted. The reason: It is <b>older</b> than the {current} one.",
    );
    await w.press(button(rejected.view, "Undo"), moderator);
    expect(await finds("gamma", "member")).toBe("Gamma guide");
    expect((await w.tick()).map(({ view }) => JSON.stringify(view))).toEqual([
      expect.stringContaining(
        "The decision about your suggestion “Gamma guide” was taken back: it awaits review again.",
      ),
    ]);
  });

  it("does not tell what was taken back before it was told, nor those who decide about their own", async () => {
    const item = await suggest("Delta decree");
    await w.press(button((await w.say(`review approve ${item}`, moderator)).view, "Undo"), moderator);
    const own = await suggest("Own order", "moderator");
    await w.say(`review approve ${own}`, moderator);
    expect(await w.tick()).toEqual([]);
  });

  it("lets only the one who decided, or an administrator, take it back", async () => {
    const item = await suggest("Epsilon edict");
    await w.say(`review approve ${item}`, { as: "admin" });
    expect(await w.say(`review reopen ${item}`, moderator)).toMatchObject({
      refusal: "review.reopen.other",
      text: "Only The admin, who decided that, or an administrator can take it back.",
    });
    await w.say(`review reopen ${item}`, { as: "admin" });
    expect((await w.say(`review reopen ${item}`, { as: "admin" })).refusal).toBe("review.open");
    await w.say(`review reject ${item} no`, moderator);
    expect((await w.say(`review reopen ${item}`, { as: "admin" })).refusal).toBeUndefined();
  });

  it("has one winner of two decisions at once, and the loser learns who won", async () => {
    for (let round = 0; round < 5; round += 1) {
      const title = ["Zanzibar", "Yellowstone", "Xochimilco", "Wakefield", "Valparaíso"][round] ?? "";
      const item = await suggest(title);
      const both = await Promise.all([
        w.say(`review approve ${item}`, moderator),
        w.say(`review reject ${item} "Not ours."`, { as: "admin" }),
      ]);
      const lost = both.filter((s) => s.refusal !== undefined);
      expect(lost.map((s) => s.refusal)).toEqual(["review.decided"]);
      const { decision, decidedById } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { id: item } }));
      const approved = decision === "approved";
      expect(decidedById).toBe(approved ? "c1moderator" : "c1admin");
      expect(lost[0]?.text).toMatch(
        approved ? /^The moderator approved that already: Tue, 24 Nov 2026, / : /^The admin rejected that already: /,
      );
      expect(await finds(title, "guest")).toBe(approved ? title : "No resources");
      const links = (await audited(w, "review.approve", "review.reject", "review.reopen")).filter(
        ({ detail }) => (detail as { item: string }).item === item,
      );
      expect(links.map((l) => [l.action, l.actorId])).toEqual([
        [approved ? "review.approve" : "review.reject", decidedById],
      ]);
    }
    await w.tick();
  });

  it("records every decision in the audit chain", async () => {
    const actions = (await w.db((db) => db.audit.groupBy({ by: ["action"] }))).map((a) => a.action);
    expect(actions).toEqual(
      expect.arrayContaining(["resource.suggest", "review.approve", "review.reject", "review.reopen"]),
    );
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, w.community))).toMatchObject({ whole: true });
  });

  it.each([
    ["es", "entradas en espera de revisión", "Propuesta de The member"],
    ["pt", "itens aguardam revisão", "Sugestão de The member"],
    ["fr", "éléments en attente de relecture", "Proposé par The member"],
  ])("speaks %s", async (locale, title, by) => {
    const { view, text } = await w.say("review list", { ...moderator, locale });
    expect(view?.title).toMatch(new RegExp(title));
    expect(text).toContain(by);
  });

  it("knows nothing of another community's queue", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await w.say('resource add "Foreign act" https://example.org/ law', { space: "other" });
    expect(await w.store.asCommunity("c2", "maintenance", (db) => db.reviewItem.count())).toBe(1);
    const foreign = await w.store.asCommunity("c2", "maintenance", (db) => db.reviewItem.findFirstOrThrow());
    expect((await w.say("review list", moderator)).text).not.toContain("Foreign act");
    expect((await w.say(`review approve ${foreign.id}`, moderator)).text).toContain("I find nothing called");
  });
});
