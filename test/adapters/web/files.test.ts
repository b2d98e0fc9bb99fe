import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

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

it("a file of an answer is there to be saved for a day, and never shown as a page", async () => {
  await h.invoke('meeting add "Réunion" tomorrow at 15:00');
  const answer = await h.invoke("meeting ics Réunion");
  const block = "view" in answer ? answer.view.blocks.find((b) => b.kind === "file") : undefined;
  const path = `/api/files/${block?.kind === "file" ? block.token : ""}`;
  const { status, headers, text } = await h.send("GET", path);
  expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([
    ...[200, "text/calendar; charset=utf-8", "attachment; filename=\"reunion.ics\"; filename*=UTF-8''reunion.ics"],
  ]);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  w.clock.forward(25 * 3_600_000);
  expect((await h.send("GET", path)).status).toBe(404);
});

it("what else is kept is no file", async () => {
  const token = await w.product.tokens.keep(JSON.stringify({ v: 1, c: "help" }));
  for (const path of [token, "none", "..%2f", "%00"])
    expect([path, (await h.send("GET", `/api/files/${path}`)).status]).toEqual([path, 404]);
});
