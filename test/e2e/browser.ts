import { withOnly } from "../support/catalogue.ts";
import { existsSync } from "node:fs";
import { type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { startPlayground } from "../../src/adapters/web/playground.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { type World, world } from "../support/world.ts";

/** The Chromium of this machine, or undefined where there is none. */
export const CHROMIUM = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (CHROMIUM === undefined)
  console.warn(
    "Nothing is clicked through: no Chromium at CHROMIUM_PATH, /usr/bin/chromium, /usr/bin/chromium-browser or /usr/bin/google-chrome.",
  );

const ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A browser before the playground of the demo community. */
export interface Bench {
  readonly w: World;
  /** What the pages complained about; the browser's own notes of requests that did not arrive are left out. */
  readonly complaints: readonly string[];
  /** Opens the page as somebody new. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Takes the playground away, or brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the demo community, its playground and a browser. */
export async function bench(catalogue?: readonly Command[], demo: true | "lived" = true): Promise<Bench> {
  const w = await world({ demo, ...(catalogue ? { catalogue: withOnly(catalogue) } : {}) });
  const community = await w.db((db) => db.community.findUniqueOrThrow({ where: { id: w.community } }));
  const serve = (port: number) => startPlayground({ product: w.product, community, clock: w.clock, port });
  let playground = await serve(0);
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ARGS });
  const complaints: string[] = [];
  return {
    w,
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "en-GB",
        timezoneId: "Europe/Madrid",
        ...options,
      });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("net::ERR")) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(playground.url);
      await page.waitForSelector("#app[aria-busy=false]");
      return page;
    },
    stop: () => playground.close(),
    async start() {
      playground = await serve(Number(new URL(playground.url).port));
    },
    async close() {
      await browser.close();
      await playground.close();
      await w.close();
    },
  };
}

export const entry = (page: Page): Locator => page.locator("#entry");

/** Types a line and sends it. */
export async function say(page: Page, line: string): Promise<void> {
  await entry(page).fill(line);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
}

/** The bot's messages that hold these words. */
export const messages = (page: Page, words: string): Locator => page.locator("article.bot", { hasText: words });

export const pane = (page: Page, name: string): Locator => page.locator(".pane", { hasText: name });

/** Becomes the persona of that name. */
export const be = (page: Page, name: string): Promise<void> => page.locator("label.persona", { hasText: name }).click();
