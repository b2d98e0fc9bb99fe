import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelsIn } from "../../../src/adapters/web/state.ts";
import type { State, ZoneJson } from "../../../src/adapters/web/wire.ts";
import { LANGUAGES } from "../../../src/core/kernel/language/language.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

const folder = new URL("../../../src/adapters/web/page/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /\.(js|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

describe("the page's words", () => {
  it("exist in every language and are all used", () => {
    const used = files.flatMap(({ text }) =>
      [...text.matchAll(/\bt\("([a-z0-9.]+)"|data-(?:label|name)="([a-z0-9.]+)"/g)].map((m) => m[1] ?? m[2] ?? ""),
    );
    expect(used.length).toBeGreaterThan(50);
    // Put together from a part: what is wrong, a view's tone, a persona's role, a step of the story.
    const built = /^(error|tone|role)\.|^story\.(contact|meeting|conclusion|resource)/;
    for (const language of LANGUAGES) {
      const labels = labelsIn(language);
      expect(used.filter((id) => !(id in labels))).toEqual([]);
      expect(
        Object.keys(labels).filter((id) => !built.test(id) && !files.some(({ text }) => text.includes(`"${id}"`))),
      ).toEqual([]);
    }
  });
  it("have no arguments but names, which the page fills in by itself", () => {
    for (const language of LANGUAGES) {
      for (const [id, text] of Object.entries(labelsIn(language)))
        expect([id, text.replace(/\{\w+\}/g, "")]).toEqual([id, expect.not.stringMatching(/[{}'<]/)]);
    }
  });
});

describe("the page's code", () => {
  it("never parses text as markup and asks nobody but its own server", () => {
    for (const { name, text } of files) {
      expect([
        name,
        text.match(
          /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|eval\(|new Function|srcdoc/,
        ),
      ]).toEqual([name, null]);
      expect([
        name,
        [...text.matchAll(/https?:\/\/[^\s"'`]+/g)]
          .map((m) => m[0])
          .filter((a) => a !== "http://www.w3.org/2000/svg" && a !== "https://"),
      ]).toEqual([name, []]);
    }
  });
});

describe("what the page begins with", () => {
  let w: World;
  let h: Harness;
  beforeAll(async () => {
    w = await world();
    h = await harness(w);
  });
  afterAll(async () => {
    await h.close();
    await w.close();
  });

  it("are the community, its channels and personas, and the words of the reader's language", async () => {
    const state = (await h.send("GET", "/api/state?locale=pt-BR")).json() as State;
    expect(state).toMatchObject({
      community: { slug: "test", zone: "America/Mexico_City" },
      channels: [{ id: "general" }],
      language: "pt",
      clock: { ahead: 0 },
    });
    expect(state.personas.map((p) => [p.user, p.role])).toEqual([
      ["guest", "guest"],
      ["member", "member"],
      ["moderator", "moderator"],
      ["admin", "admin"],
    ]);
    expect(state.languages.map((l) => l.name)).toEqual(["English", "Español", "Português", "Français"]);
    expect(state.labels).toEqual(labelsIn("pt"));
    expect(state.zones).toMatchObject({ "America/Mexico_City": "Cidade do México", "America/Asuncion": "Assunção" });
  });
  it("leaves out who has left", async () => {
    await w.db((db) => db.person.updateMany({ where: { id: "c1admin" }, data: { leftAt: w.clock.now() } }));
    expect(((await h.send("GET", "/api/state")).json() as State).personas.map((p) => p.user)).toEqual([
      "guest",
      "member",
      "moderator",
    ]);
  });
  it("offers zones by city in any language", async () => {
    const zones = (await h.send("GET", `/api/zones?q=${encodeURIComponent("ciudad de m")}`)).json() as ZoneJson[];
    expect(zones[0]).toEqual({ zone: "America/Mexico_City", label: "Mexico City", offset: "UTC-6" });
    const spanish = (await h.send("GET", "/api/zones?q=mexico&locale=es")).json() as ZoneJson[];
    expect(spanish[0]?.label).toBe("Ciudad de México");
    expect((await h.send("GET", "/api/zones?q=zzzz")).json()).toEqual([]);
  });
});

describe("while the database cannot be reached", () => {
  it("says so, and recovers", async () => {
    const w = await world({ kind: "server" });
    let down = false;
    const refused = () => Promise.reject(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    const asCommunity: World["store"]["asCommunity"] = (...asked) => (down ? refused() : w.store.asCommunity(...asked));
    const broken = { ...w, product: { ...w.product, store: { ...w.store, asCommunity } } };
    const h = await harness(broken);
    down = true;
    const state = await h.send("GET", "/api/state?locale=es");
    expect([state.status, state.json()]).toEqual([
      503,
      { error: { code: "store.unreachable", message: expect.stringContaining("base de datos") as string } },
    ]);
    await expect(h.invoke("help", { id: "lost-help" })).rejects.toThrow("503");
    down = false;
    expect(await h.invoke("help", { id: "lost-help" })).toMatchObject({ plan: "work" });
    await h.close();
    await w.close();
  });
});
