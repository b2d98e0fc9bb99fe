import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, bench, CHROMIUM, messages, say } from "./browser.ts";

// What a phone shows of an answer before anybody scrolls, in CSS pixels.
const PHONE = { width: 390, height: 844 };
const FIRST_LOOK = 600;

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
      await say(page, question);
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
      expect(await bottom(answer.locator("dl").last())).toBeLessThan(FIRST_LOOK);
      expect(b.complaints).toEqual([]);
      await page.context().close();
    },
  );
});
