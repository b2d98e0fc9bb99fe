import { afterAll, beforeAll, expect, it } from "vitest";
import { importFile } from "../../src/core/services/imports/import-file.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  const file =
    "name,organisation,post,country,languages,phones,person\nLucía Ferreira,Police,Chief,PY,es,+595 21 1,The moderator\n";
  const report = await importFile(w, {
    ...{ community: w.community, kind: "contacts", dryRun: false, language: "en" },
    content: new TextEncoder().encode(file),
  });
  expect(report).toMatchObject({ ok: true, created: 1 });
  await save(w, [contact("Somebody Else", { phones: ["+595 21 2"] })]);
});
afterAll(() => w.close());

it("shows whose private fields were opened by whom, and nobody else", async () => {
  const own = async (as: string) => (await w.say("me", { as })).text;
  expect(await own("moderator")).toContain("Nobody has opened your private details in the last 30 days.");
  expect(await own("member")).toContain("No contact in the directory is yours yet");
  await w.say('contact show "Lucía Ferreira"');
  await w.say('contact show "Lucía Ferreira"', { as: "moderator" });
  await w.say('contact show "Somebody Else"');
  const shown = await own("moderator");
  expect(shown).toContain("Your private details were opened once in the last 30 days:");
  expect(shown).toContain("The member");
  expect(await own("member")).not.toContain("opened");
  expect(await own("admin")).not.toContain("opened");
  for (let n = 0; n < 9; n += 1) await w.say('contact show "Lucía Ferreira"', { as: "admin" });
  const more = await own("moderator");
  expect(more).toContain("opened 10 times");
  expect(more).toContain("and 2 times more");
});

it("says of which agency they are who looked, where their own contact says it, and never what was asked", async () => {
  await save(w, [contact("Marta Looker", { organisation: "Customs Office" })]);
  await w.say('contact edit "Marta Looker" person:"The member"', { as: "admin" });
  const { text } = await w.say("me seen page:2", { as: "moderator" });
  expect(text).toContain("The member · Customs Office");
  expect(text).not.toMatch(/contact show|Lucía Ferreira"/);
});

it("keeps whose a contact is where a file does not say it, and follows a person who became another", async () => {
  const file = "name,organisation,post,country,languages,phones\nLucía Ferreira,Police,Deputy,PY,es,+595 21 1\n";
  await importFile(w, {
    ...{ community: w.community, kind: "contacts", dryRun: false, language: "en" },
    content: new TextEncoder().encode(file),
  });
  const found = await w.db((db) => db.contact.findFirstOrThrow({ where: { name: "Lucía Ferreira" } }));
  expect([found.post, found.personId]).toEqual(["Deputy", "c1moderator"]);
});
