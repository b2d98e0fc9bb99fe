import { startPlayground } from "../../src/adapters/web/playground.ts";
import { formatter } from "../../src/core/language/format.ts";
import { readLanguage } from "../../src/core/language/language.ts";
import type { View } from "../../src/core/view/model.ts";
import { toPlain } from "../../src/core/view/plain.ts";
import type { Driver, Person } from "./driver.ts";
import { seenOf } from "./seen.ts";

/** The playground, over HTTP as its page talks to it. */
export const webDriver: Driver = {
  name: "web",
  async open(world) {
    const playground = await startPlayground({ product: world.product, community: { id: world.community, slug: world.slug, name: world.slug }, clock: world.clock, port: 0 });
    let n = 0;
    // The page sends along which post's button was pressed.
    let message: string | undefined;
    const plain = (person: Person) => (view: View) => toPlain(view, { format: formatter(readLanguage(person.locale) ?? "en", person.zone ?? "America/Mexico_City"), now: world.clock.now() });
    return {
      async send(input, person, id = `web-${String((n += 1)).padStart(8, "0")}`) {
        const response = await fetch(`${playground.url}/api/invoke?locale=${person.locale ?? "en"}`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: playground.url },
          body: JSON.stringify({ id, as: person.as, channel: "general", ...(person.zone ? { zone: person.zone } : {}), ...(input.kind === "values" && input.place === "here" && message ? { message } : {}), input }),
        });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        const answer = (await response.json()) as Parameters<typeof seenOf>[0] & { post?: { id: string } };
        message = answer.post?.id;
        return seenOf("view" in answer ? { ...answer, audience: answer.post ? "channel" : "caller" } : answer, plain(person));
      },
      async channel(person) {
        const response = await fetch(`${playground.url}/api/posts?channel=general&as=${person.as}`);
        return ((await response.json()) as { view: View }[]).map((p) => plain(person)(p.view));
      },
      close: () => playground.close(),
    };
  },
};
