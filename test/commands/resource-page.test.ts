import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceFromMessage } from "../../src/core/features/resources/adding/from-message.ts";
import { openWeb, type Web } from "../../src/core/services/web/web.ts";
import { type FakeSite, fakeSite } from "../core/services/web/fake-site.ts";
import { type Said, type World, world } from "../support/world.ts";

let site: FakeSite;
let web: Web;
let w: World;
beforeAll(async () => {
  site = await fakeSite((_host, path, _request, response) => {
    if (path === "/hangs") return;
    const page = `<html lang="fr-FR"><title>Loi sur les &lt;armes&gt; @everyone</title><meta name="description" content="Ce qu’elle dit."></html>`;
    response.writeHead(path === "/law" ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  web = openWeb({ ...site.parts, apartMs: 0 });
  w = await world({ outside: { web } });
});
afterAll(async () => {
  await w.close();
  await web.close();
  await site.close();
});

const LAW = "http://laws.org/law";
const filled = ({ form }: Said) =>
  Object.fromEntries(form?.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])) ?? []);
const FOUND = {
  url: LAW,
  title: "Loi sur les <armes> @everyone",
  summary: "Ce qu’elle dit.",
  language: "fr",
};
const count = () => w.db((db) => db.resource.count());

describe("a resource by its address alone", () => {
  it.each([`resource add ${LAW}`, `resource add url:${LAW}`])(
    "has its form filled in from the page: %s",
    async (line) => {
      const said = await w.say(line);
      expect([said.plan.kind, filled(said), said.form?.known]).toEqual(["form", FOUND, {}]);
    },
  );

  it("is never saved unseen, whatever else was given", async () => {
    const said = await w.say(`resource add url:${LAW} kind:law language:es summary:"My own."`);
    expect([said.plan.kind, filled(said)]).toEqual([
      "form",
      { ...FOUND, kind: "law", language: "es", summary: "My own." },
    ]);
    expect(await count()).toBe(0);
  });

  it("stays as it was typed where a title was", async () => {
    const asked = site.asked.length;
    expect(filled(await w.say(`resource add "My law" url:${LAW}`))).toEqual({ title: "My law", url: LAW });
    expect(site.asked.length).toBe(asked);
    expect((await w.say("resource add", { as: "guest" })).refusal).toBe("role.least");
    expect((await w.say(`resource add url:${LAW}`, { as: "guest" })).refusal).toBe("role.least");
    expect(site.asked.length).toBe(asked);
  });

  it.each([`http://laws.org/gone`, `http://laws.org/hangs`, "http://127.0.0.1/law"])(
    "has the form as ever where nothing can be known of %s",
    async (url) => {
      const said = await w.say(`resource add url:${url}`);
      expect([said.plan.kind, filled(said)]).toEqual(["form", { url }]);
    },
  );

  it("is asked for once: what was sent is what somebody has seen", async () => {
    const asked = site.asked.length;
    const values = { url: LAW, kind: "law" };
    const again = await w.send({ kind: "values", path: "resource add", values }, {});
    expect([again.plan.kind, site.asked.length - asked]).toEqual(["form", 1]);
    const plan = await w.product.dispatch({
      ...{ id: "form-sent", form: "f1", platform: "console", space: w.slug, user: "member", channel: "general" },
      input: { kind: "values", path: "resource add", values },
    });
    expect([plan.kind, site.asked.length - asked]).toEqual(["form", 1]);
    const sent = await w.send({ kind: "values", path: "resource add", values: { ...FOUND, ...values } });
    expect(sent.text).toContain("Loi sur les <armes> @everyone");
    expect([await count(), site.asked.length - asked]).toEqual([1, 1]);
  });
});

describe("pages that one person has looked at", () => {
  it("are limited: then a title is to be typed, and a message is shown as it is", async () => {
    const few = await world({ outside: { web }, limits: new Map([["pages", { most: 2, per: "hour" }]]) });
    const looked = async (line: string, as = "member") => (await few.say(line, { as })).refusal;
    const asked = site.asked.length;
    const kinds = [await looked(`resource add ${LAW}`), await looked(`resource add ${LAW}`), await looked(`resource add ${LAW}`)]; // biome-ignore format: one line
    expect([kinds, site.asked.length - asked]).toEqual([[undefined, undefined, "limit.pages"], 2]);
    expect(filled(await few.say(`resource add "My law" ${LAW}`))).toEqual({ title: "My law", url: LAW });
    const message = { text: `Have a look: ${LAW}`, links: [LAW], permalink: "https://chat.example/1" };
    const values = resourceFromMessage(message);
    const form = await few.send({ kind: "values", path: "resource add", mode: "ask", values });
    expect([filled(form), site.asked.length - asked]).toEqual([{ title: "Have a look", url: LAW }, 2]);
    expect(await looked(`resource add ${LAW}`, "moderator")).toBeUndefined();
    await few.close();
  });
});

describe("a message with a link", () => {
  const said = (text: string) => ({ text, links: [LAW], permalink: "https://chat.example/1" });
  const shown = async (text: string) =>
    w.send({ kind: "values", path: "resource add", values: resourceFromMessage(said(text)), mode: "ask" });

  it("is the page with what was said of it below", async () => {
    const form = await shown(`Have a look: ${LAW}\nIt is in force.`);
    expect(filled(form)).toEqual({ ...FOUND, summary: "Ce qu’elle dit.\nHave a look\nIt is in force." });
    expect(form.form?.known).toEqual({});
    expect(filled(await shown(`Loi sur les armes: ${LAW}`))).toMatchObject({
      summary: "Ce qu’elle dit.\nLoi sur les armes",
    });
    expect(filled(await shown(LAW))).toEqual(FOUND);
  });

  it("is what it says where nothing is fetched", async () => {
    const closed = await world({ outside: {} });
    const form = await closed.send({
      ...{ kind: "values", path: "resource add", mode: "ask" },
      values: resourceFromMessage(said(`Have a look: ${LAW}\nIt is in force.`)),
    });
    expect([filled(form), form.form?.known]).toEqual([
      { title: "Have a look", url: LAW, summary: "It is in force." },
      {},
    ]);
    await closed.close();
  });
});
