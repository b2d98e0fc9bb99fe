import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";
import { type Harness, harness } from "../harness.ts";

const HOSTILE = `<img src=x onerror=alert(1)> </style><script>alert(2)</script> [a](javascript:alert(3))`;

describe("a reply as a platform shows it", () => {
  let w: World;
  let h: Harness;
  beforeAll(async () => {
    w = await world({ demo: true });
    h = await harness(w);
  });
  afterAll(async () => {
    await h.close();
    await w.close();
  });
  const draw = (body: object) =>
    h.send("POST", "/api/looks", { headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const how = { private: true, language: "es", zone: "America/Asuncion" };

  it.each(["slack", "discord"])(
    "on %s is what the adapter sends, in the reader's language and zone",
    async (platform) => {
      const answer = await h.invoke("/meeting list", { locale: "es", zone: "America/Asuncion" });
      const view = "view" in answer ? answer.view : undefined;
      const { id } = (await draw({ ...how, platform, view })).json() as { id: string };
      const { status, text, headers } = await h.send("GET", `/looks/${id}`);
      expect(status).toBe(200);
      expect(text).toContain("Solo visible para ti");
      expect(text).toContain("Weekly tracing call");
      expect(text).toMatch(/<button[^>]*>/);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox/);
    },
  );

  it("on Slack is in the colours of the reader's page", async () => {
    const view = { blocks: [{ kind: "text", body: ["Hola"] }] };
    const drawn = async (scheme: string) => {
      const { id } = (await draw({ ...how, platform: "slack", scheme, view })).json() as { id: string };
      return (await h.send("GET", `/looks/${id}`)).text;
    };
    expect(await drawn("dark")).toMatch(/#1a1d21[^]*data-theme="dark"/);
    expect(await drawn("light")).not.toContain('data-theme="dark"');
  });

  it.each(["slack", "discord"])("on %s says when it was said, in the reader's zone", async (platform) => {
    const view = { blocks: [{ kind: "text", body: ["Hola"] }] };
    const { id } = (await draw({ ...how, platform, view, at: "2026-11-20T09:07:00.000Z" })).json() as { id: string };
    expect((await h.send("GET", `/looks/${id}`)).text).toMatch(/class="at">0?6:07/);
  });

  it.each(["slack", "discord"])(
    "on %s is in the reader's language, and from the side it runs from",
    async (platform) => {
      const view = { blocks: [{ kind: "text", body: ["مرحبا"] }] };
      const drawn = async (more: object) => {
        const { id } = (await draw({ ...how, ...more, platform, view })).json() as { id: string };
        return (await h.send("GET", `/looks/${id}`)).text;
      };
      expect(await drawn({})).toMatch(/<html lang="es[^"]*" dir="ltr">/);
      // What people wrote runs as its own letters do, and begins where the page does.
      expect(await drawn({ direction: "rtl" })).toMatch(
        /<html lang="es[^"]*" dir="rtl">[^]*unicode-bidi: plaintext[^]*مرحبا/,
      );
    },
  );

  it.each(["slack", "discord"])("on %s shows what people wrote as the text it is", async (platform) => {
    const view = {
      title: HOSTILE,
      blocks: [
        { kind: "text", body: [HOSTILE, { kind: "person", id: "p1", name: HOSTILE }] },
        { kind: "actions", items: [{ kind: "run", label: HOSTILE, command: "help", input: {} }] },
      ],
    };
    const { id } = (await draw({ ...how, platform, view })).json() as { id: string };
    const { text } = await h.send("GET", `/looks/${id}`);
    const body = text.slice(text.indexOf("<body>"));
    expect(body).not.toMatch(/<img[^>]*onerror|<script|href="javascript/i);
    expect(body).toContain("&lt;script&gt;");
  });

  it.each([
    ["no view", { ...how, platform: "slack", view: { blocks: [{ kind: "list" }] } }, 400],
    ["another platform", { ...how, platform: "irc", view: { blocks: [] } }, 400],
    ["a zone that is none", { ...how, zone: "Mars", platform: "slack", view: { blocks: [] } }, 400],
  ])("is refused for %s", async (_name, body, status) => {
    const refused = await draw(body);
    expect(refused.status).toBe(status);
    expect(refused.json()).toMatchObject({ error: { code: "playground.error.body" } });
  });

  it("is nothing under a number that is unknown", async () => {
    expect((await h.send("GET", "/looks/none")).status).toBe(404);
  });
});
