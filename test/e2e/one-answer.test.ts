import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, bench, CHROMIUM, messages, say } from "./browser.ts";

// What a phone shows of an answer before anybody scrolls, in CSS pixels.
const PHONE = { width: 390, height: 844 };
const FIRST_LOOK = 600;

/** What the compiler does not know of an element: the lines it takes. */
interface Boxes {
  getClientRects(): { readonly length: number };
}

describe.skipIf(CHROMIUM === undefined)("one clear answer on a phone", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it.each([
    ["en-GB", "who is Paraguay's contact for tracing?"],
    ["es-PY", "¿Quién es el contacto de Paraguay para el rastreo?"],
    ["pt-BR", "Quem é o contato do Paraguai para rastreamento?"],
    ["fr-FR", "Qui est le contact du Paraguay pour le traçage ?"],
  ])(
    "in %s shows who she is and how to reach her at the first look, as links that call and write",
    async (locale, question) => {
      const page = await b.open({ locale, viewport: PHONE });
      await say(page, `@Rapporteur ${question}`);
      const answer = messages(page, "Ramona Agüero Villalba").last();
      const phone = answer.getByRole("link", { name: "+595 21 555 0101" });
      await phone.waitFor();
      const mail = answer.getByRole("link", { name: "ramona.aguero@example.org" });
      expect(await phone.getAttribute("href")).toBe("tel:+595215550101");
      expect(await mail.getAttribute("href")).toBe("mailto:ramona.aguero@example.org");
      const top = (await answer.boundingBox())?.y ?? Number.NaN;
      const bottom = async (of: Locator) => {
        const box = await of.boundingBox();
        return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN) - top;
      };
      for (const link of [phone, mail]) expect(await bottom(link)).toBeLessThan(FIRST_LOOK / 2);
      // Whom else to ask for what is formal or cannot wait stands between that and who she is.
      const [reach, who] = [answer.locator("dl").first(), answer.locator("dl").last()];
      expect(await bottom(reach)).toBeLessThan(FIRST_LOOK / 2);
      expect(await bottom(who)).toBeLessThan(FIRST_LOOK * 1.3);
      expect(b.complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("keeps each number on one line, however narrow the phone", async () => {
    const page = await b.open({ locale: "en-GB", viewport: PHONE });
    await say(page, "/contact show Byron Chiluisa Andrade");
    const numbers = messages(page, "Byron Chiluisa").last().locator('a[href^="tel:"]');
    await numbers.first().waitFor();
    const lines: number[] = [];
    for (let width = 390; width >= 320; width -= 10) {
      await page.setViewportSize({ width, height: PHONE.height });
      lines.push(
        ...(await numbers.evaluateAll((all) => all.map((a) => (a as unknown as Boxes).getClientRects().length))),
      );
    }
    expect(new Set(lines)).toEqual(new Set([1]));
    expect(await numbers.first().textContent()).toMatch(/^\+[\d ]+$/);
    await page.context().close();
  });
});
