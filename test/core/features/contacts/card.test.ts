import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { audited } from "../../../support/audited.ts";
import { type World, world } from "../../../support/world.ts";
import type { FieldVisibility } from "../../../../src/core/features/contacts/fields/visibility.ts";
import { contact, save } from "./people.ts";

let w: World;
beforeAll(async () => {
  // A Tuesday, 12:00 in Asunción.
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    contact("Ana Away", {
      reference: "a",
      agency: "registry",
      ...{ city: "Asunción", zone: "America/Asuncion", hours: "08:00-15:00", languages: ["es", "en"], fluent: ["es"] },
      ...{ topics: ["tracing", "marking"], expert: ["marking"], poc: ["tracing"], phones: ["+595215550101"] },
      ...{ awayUntil: "2026-12-03", source: "Ministry list" },
      mandate: { since: "2024-03-01", namedBy: "Cancillería", deputy: "d" },
    }),
    contact("Desk", {
      reference: "d",
      organisation: "Registro",
      topics: [],
      phones: [
        { number: "+595215550199;ext=4", kind: "always" },
        { number: "+595981555101", kind: "mobile" },
        { number: "+595215550198", kind: "desk" },
      ],
    }),
  ]);
});
afterAll(() => w.close());

describe("a contact's card", () => {
  it("says who is away and who answers meanwhile, where they are and whether they are at work, and leads to the deputy", async () => {
    const { text, view } = await w.say("contact show Ana");
    expect(text.split("\n")).toEqual([
      "Ana Away",
      "Investigator, National Police",
      "Away; back on 3 December 2026. In the meantime Desk, Registro answers.",
      "[Show Desk] /contact show contact:0000000002",
      "Phone: +595 21 555 0101",
      "Time there: Tuesday 12:00 (Asunción) · at work (08:00-15:00)",
      "Single point of contact of Paraguay for tracing",
      "named by Cancillería · since 1 March 2024",
      "Country: Asunción, Paraguay",
      "Kind of agency: Registry or licensing",
      "Languages: Spanish (fluent), English",
      "Topics: Marking (expert)",
      "Source: Ministry list",
      "TLP:GREEN – for this community · This look at private details was recorded.",
      "[This is wrong] /contact wrong contact:0000000001",
      "[Tell me if this changes] /contact follow contact:0000000001",
    ]);
    const deputy = await w.press(actionsIn(view!).find(({ label }) => label === "Show Desk")!);
    expect(deputy.text).toContain("24/7: +595 21 555 0199 ext. 4\nPhone: +595 21 555 0198\nMobile: +595 981 555101");
  });

  it("says so where the deputy is away, too, and until when", async () => {
    await w.say("contact edit Desk back:2026-12-20", { as: "moderator" });
    const { text } = await w.say("contact show Ana");
    expect(text).toContain(
      "Away; back on 3 December 2026. Desk, Registro, who answers in the meantime, is away, too; back on 20 December 2026.",
    );
    await w.say("contact edit Desk back:2026-11-01", { as: "moderator" });
    expect((await w.say("contact show Ana")).text).toContain("In the meantime Desk, Registro answers.");
  });

  it("is back on the day itself, by its own clock, and not at work at night and on Saturday", async () => {
    const later = await world({ now: "2026-12-03T03:30:00Z" });
    await save(later, [
      contact("Ana Back", { zone: "America/Asuncion", hours: "08:00-15:00", awayUntil: "2026-12-03" }),
    ]);
    const { text } = await later.say("contact show Ana");
    expect(text).not.toContain("Away");
    expect(text).toContain("not at work now (08:00-15:00)");
    later.clock.forward(2.4 * 24 * 3_600_000);
    expect((await later.say("contact show Ana")).text).toMatch(/Saturday 10:06.*not at work now/);
    await later.close();
  });
});

describe("private fields of which it was said who is shown them", () => {
  const SECRETS = { phones: ["+595215550177"], emails: ["zq77@secretmail.org"], note: "Only after midnight." };
  const READS = {
    community: { member: true, moderator: true, owner: true },
    moderators: { member: false, moderator: true, owner: true },
    request: { member: "on request", moderator: true, owner: true },
    nobody: { member: false, moderator: false, owner: true },
  } as const;
  const matrix = Object.entries(READS).flatMap(([to, who]) =>
    Object.entries(who).map(([as, sees]) => [to, as, sees] as const),
  );

  it.each(matrix)("%s: %s sees %s, and the look is recorded just then", async (to, as, sees) => {
    const visibility = { phones: to, emails: to, note: to } as FieldVisibility;
    await save(w, [
      contact("Zoraida Quintero", { reference: "z", topics: ["customs"], ...SECRETS, visibility, person: "c1admin" }),
    ]);
    const before = (await audited(w, "contact.look")).length;
    const who = as === "owner" ? "admin" : as;
    const shown = (await w.say("contact show Zoraida", { as: who })).text;
    const found = await w.say("contact find customs Paraguay", { as: who });
    for (const secret of ["+595 21 555 0177", "zq77@secretmail.org", "Only after midnight."]) {
      expect(shown.includes(secret)).toBe(sees === true);
      if (sees !== true) expect(JSON.stringify([found.text, found.view])).not.toContain(secret);
    }
    expect(shown.includes("on request")).toBe(sees === "on request");
    if (sees === false) expect(shown).not.toMatch(/Phone|E-mail|Note/);
    const fields = (await audited(w, "contact.look")).slice(before).map(({ detail }) => detail);
    expect(fields[0]).toEqual(sees === true ? { fields: ["emails", "phones", "note"] } : undefined);
    if (sees !== true) expect(fields).toEqual([]);
  });

  it("open one by one: what is the community's at once, what is moderators' with a press", async () => {
    await save(w, [
      contact("Zoraida Quintero", {
        reference: "z",
        topics: ["customs"],
        ...SECRETS,
        visibility: { phones: "moderators", emails: "community", note: "nobody" },
        person: "c1admin",
      }),
    ]);
    const first = await w.say("contact find Zoraida Quintero", { as: "moderator" });
    expect(first.text).toContain("zq77@secretmail.org");
    expect(JSON.stringify(first.view)).not.toMatch(/0177|midnight/);
    const opened = await w.press(actionsIn(first.view!).find(({ label }) => label === "Show phone")!, {
      as: "moderator",
    });
    expect(opened.text).toContain("+595 21 555 0177");
    expect(opened.text).not.toContain("midnight");
    const member = await w.say("contact find Zoraida Quintero");
    expect(member.text).toContain("zq77@secretmail.org");
    expect(JSON.stringify([member.text, member.view])).not.toMatch(/0177|midnight|Show phone/);
  });
});
