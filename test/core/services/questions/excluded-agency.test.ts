import { expect, it } from "vitest";
import { world } from "../../../support/world.ts";
import { contact, save } from "../../features/contacts/people.ts";

it("of what is an agency and a topic the agency is left out, where another topic is asked for", async () => {
  const w = await world();
  await save(w, [
    contact("Nora Paz", { country: "BR", topics: ["tracing", "customs"], organisation: "Police" }),
    contact("Ugo Luz", { country: "BR", topics: ["tracing"], organisation: "Customs of Brazil" }),
    contact("Ana Rey", { country: "BR", topics: ["tracing"], organisation: "Police" }),
  ]);
  const { text } = await w.say("contact find tracing, but not customs");
  expect(text).toContain("Nora Paz");
  expect(text).toContain("Ana Rey");
  expect(text).not.toContain("Ugo Luz");
  await w.close();
});
