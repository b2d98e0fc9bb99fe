import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { contactLookup } from "../../src/core/features/contacts/choosing/contact-lookup.ts";
import { appendAudit } from "../../src/core/services/audit/audit.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { audited } from "../support/audited.ts";
import { button } from "../core/services/communities/newcomers.ts";
import { type Said, type World, world } from "../support/world.ts";

const ADMIN = { as: "admin", locale: "en" };

describe("audit", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true, now: "2026-11-24T15:00:00Z" });
    await w.say("contact show Ramona", { as: "member" });
    await w.say('meeting add "Board call" tomorrow at 15:00', { as: "member" });
    w.clock.forward(3 * 86_400_000);
    await w.say("me edit language:es", { as: "moderator" });
  });
  afterAll(() => w.close());
  const idOf = async (user: string) =>
    (await w.db((db) => db.handle.findFirstOrThrow({ where: { platform: "console", externalId: user } }))).personId;
  const csvOf = async ({ view }: Said) => {
    const file = view?.blocks.find((block) => block.kind === "file");
    const made = file && (await openFile(tokenStoreIn(w), file.token, w.community));
    return made ? Buffer.from(made.base64, "base64").toString("utf8") : "";
  };

  it("is for administrators, privately", async () => {
    expect((await w.say("audit", { as: "moderator" })).refusal).toBe("role.least");
    expect((await w.say("audit", ADMIN)).plan).toMatchObject({ audience: "caller" });
  });
  it("says who did what, about what, and when, the newest first", async () => {
    const lines = (await w.say("audit", ADMIN)).text.split("\n").join(" ");
    expect(lines).toMatch(
      /changed their own settings · .*scheduled a meeting · Board call.*looked at a contact’s private details · Ramona Agüero Villalba/,
    );
  });
  it("is limited to a kind, a subject, days and a person", async () => {
    const said = async (line: string) => (await w.say(`audit ${line}`, ADMIN)).text;
    expect(await said("kind:meeting since:2026-11-23 until:2026-11-24")).toContain("scheduled a meeting");
    expect(await said("kind:meeting since:2026-11-25")).toBe("Audit log\nNothing of that is in the log.");
    const [look] = await audited(w, "contact.look");
    for (const subject of [look?.subject ?? "", (look?.subject ?? "").split(":")[1] ?? ""]) {
      const text = await said(`subject:${subject}`);
      expect([text.includes("looked at"), text.includes("scheduled")]).toEqual([true, false]);
    }
    const member = await said(`person:${await idOf("member")}`);
    expect([member.includes("scheduled a meeting"), member.includes("settings")]).toEqual([true, false]);
  });
  it("turns pages, each entry on one of them", async () => {
    for (let n = 0; n < 7; n += 1) await w.say(`conclusion add "Number ${n} is settled."`, { as: "member" });
    const first = await w.say("audit kind:conclusion", ADMIN);
    const second = await w.press(button(first, "More"), ADMIN);
    const shown = [first, second].map(({ text }) => [...new Set(text.match(/Number \d/g))]);
    expect(shown).toEqual([
      ["Number 6", "Number 5", "Number 4", "Number 3", "Number 2"],
      ["Number 1", "Number 0"],
    ]);
    expect(first.text).toContain("1–5 of 7");
  });
  it("leads from an entry to all that the log has of the same thing, or person", async () => {
    const shown = await w.say("audit kind:contact", ADMIN);
    const [look] = await audited(w, "contact.look");
    const of = await w.press(button(shown, "Show"), ADMIN);
    expect(of.text).toContain("looked at a contact’s private details · Ramona Agüero Villalba");
    expect(JSON.stringify(shown.view)).toContain(look?.subject);
    const own = await w.press(button(await w.say("audit kind:people", ADMIN), "Show"), ADMIN);
    expect(own.text).toContain("changed their own settings");
    expect(own.text).toContain("is in the log");
  });
  it("records looks at one person's entries, and what was taken out", async () => {
    const shown = await w.say(`audit person:${await idOf("moderator")}`, ADMIN);
    expect(shown.text).toContain("is in the log");
    expect((await audited(w, "audit.look")).at(-1)).toMatchObject({
      actorId: await idOf("admin"),
      subject: `person:${await idOf("moderator")}`,
    });
    // That somebody did nothing is found out by looking, too.
    for (const format of ["list", "csv"]) {
      const looks = (await audited(w, "audit.look")).length;
      const none = await w.say(`audit person:${await idOf("moderator")} kind:contact format:${format}`, ADMIN);
      expect(none.text).toContain("Nothing of that is in the log.");
      expect(await audited(w, "audit.look")).toHaveLength(looks + 1);
    }
    const file = await csvOf(await w.say("audit kind:contact format:csv", ADMIN));
    expect(file).toContain("looked at a contact’s private details");
    expect(file).not.toContain("scheduled");
    expect((await audited(w, "audit.export")).at(-1)).toMatchObject({
      actorId: await idOf("admin"),
      detail: { entries: 1 },
    });
  });
  it("is limited to somebody who has left, too", async () => {
    await w.store.system((db) =>
      db.person.create({
        data: { communityId: w.community, id: "luz", name: "Luz Left", role: "member", createdAt: w.clock.now() },
      }),
    );
    await w.say("person role person:luz role:moderator", ADMIN);
    await w.store.system((db) => db.person.updateMany({ where: { id: "luz" }, data: { leftAt: w.clock.now() } }));
    for (const said of ["luz", '"Luz Left"'])
      expect((await w.say(`audit person:${said}`, ADMIN)).text).toContain("changed a role · Luz Left");
    const typing = { kind: "suggest", path: "audit", option: "person", text: "Luz", values: {} } as const;
    expect(JSON.stringify((await w.send(typing, ADMIN)).plan)).toContain("Luz Left");
    const role = { ...typing, path: "person role" };
    expect(JSON.stringify((await w.send(role, ADMIN)).plan)).not.toContain("Luz Left");
  });
  it("looks at each kind of thing once, however many entries are taken out", async () => {
    const [one, many] = [vi.spyOn(contactLookup, "byId"), vi.spyOn(contactLookup, "byIds")];
    for (const name of ["Ramona", "Joana"]) await w.say(`contact show ${name}`, { as: "member" });
    one.mockClear();
    const file = await csvOf(await w.say("audit kind:contact format:csv", ADMIN));
    expect(file).toContain("Ramona Agüero Villalba");
    expect([one.mock.calls.length, many.mock.calls.length]).toEqual([0, 1]);
    vi.restoreAllMocks();
  });
  it("shows no raw id of anything, and no button that leads nowhere", async () => {
    await w.say("settings language es", { as: "moderator", channel: "general" });
    const kinds = ["file", "space", "feed", "domain", "country", "resource-title", "nobody-knows"];
    const details = { file: { rows: 40 } } as Readonly<Record<string, { readonly rows: number }>>;
    const id = "84a20575".repeat(8);
    await w.db((db) =>
      appendAudit(
        { db, seal: w.seal },
        w.community,
        undefined,
        w.clock.now(),
        kinds.map((kind) => ({
          action: "chain.keyed",
          subject: `${kind}:${kind === "domain" ? "gov.example" : kind === "country" ? "PY" : kind === "space" ? "slack/T0ABC" : id}`,
          detail: details[kind] ?? {},
        })),
      ),
    );
    const shown = [await w.say("audit", ADMIN), await w.say("audit page:2", ADMIN)];
    // What buttons send is not read.
    const text = shown.map((said) => said.text.replaceAll(/^\[.*$/gm, "")).join("\n");
    for (const words of [
      "· #general",
      "· a file of 40 rows",
      "· Slack",
      "· gov.example",
      "· Paraguay",
      "· something that is gone",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/84a2|T0ABC|channel:|file:/);
    expect(JSON.stringify(shown.map(({ view }) => view))).not.toContain("file:84a2");
    expect(await csvOf(await w.say("audit format:csv", ADMIN))).not.toMatch(/84a2|T0ABC|channel:|file:|community:/);
  });
  it("names nobody who was erased", async () => {
    await w.store.system((db) =>
      db.person.create({
        data: { communityId: w.community, id: "zoe", name: "Zoé Zero", role: "member", createdAt: w.clock.now() },
      }),
    );
    await w.say("person role person:zoe role:moderator", ADMIN);
    expect((await w.say("audit kind:people", ADMIN)).text).toContain("Zoé Zero");
    await w.store.system((db) => db.person.deleteMany({ where: { id: "zoe" } }));
    const said = await w.say("audit kind:people", ADMIN);
    const { text } = said;
    const subject = /person:[0-9a-f]{32}/.exec(JSON.stringify(said.view))?.[0] ?? "";
    expect((await w.say(`audit subject:${subject}`, ADMIN)).text).toContain("somebody who was erased");
    expect(text).not.toContain("Zoé");
    expect(text).toContain("somebody who was erased");
  });
  it("speaks every language, and says nothing to spreadsheets that they would compute", async () => {
    for (const [locale, words] of [
      ["es", "programó una reunión"],
      ["pt", "agendou uma reunião"],
      ["fr", "a planifié une réunion"],
    ] as const)
      expect((await w.say("audit kind:meeting", { ...ADMIN, locale })).text).toContain(words);
    await w.say('meeting add "=cmd()" tomorrow at 16:00', { as: "member" });
    expect(await csvOf(await w.say("audit kind:meeting format:csv", ADMIN))).toContain("'=cmd()");
  });
});
