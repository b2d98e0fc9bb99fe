import type { Page } from "playwright-core";
import type { State } from "../../src/adapters/web/wire.ts";

/** A language that the product does not speak: enough of the page's words to see how it is laid out. */
const ARABIC: Readonly<Record<string, string>> = {
  persona: "أنت",
  language: "اللغة",
  zone: "المنطقة الزمنية",
  direct: "رسائل إليك",
  private: "لا يراها غيرك",
  look: "عرض الردود مثل",
  "entry.channel": "اكتب في #{channel}، أو @Rapporteur للسؤال، أو / للأوامر",
  "entry.direct": "اسأل على انفراد",
  "message.menu": "المزيد عن هذه الرسالة",
  "welcome.channel": "مرحبا بكم في #{channel}",
  "welcome.try": "جرب أحد هذه الأسطر:",
  "story.begin": "أرني في دقيقة",
  send: "إرسال",
  cancel: "إلغاء",
  close: "إغلاق",
};
/** What somebody says in it. */
export const TALK = "هل استعاد أحد أرقام هذا الطراز؟";

/** Loads the page anew in Arabic, as a pack of that language would have it. */
export async function inArabic(page: Page): Promise<void> {
  await page.route("**/api/state*", async (route) => {
    const response = await route.fetch();
    const state = (await response.json()) as State;
    const languages = [...state.languages, { code: "ar", name: "العربية", locale: "ar" }];
    await route.fulfill({
      response,
      json: { ...state, language: "ar", languages, labels: { ...state.labels, ...ARABIC } },
    });
  });
  await page.reload();
  await page.locator("#app[aria-busy=false]").waitFor();
}
