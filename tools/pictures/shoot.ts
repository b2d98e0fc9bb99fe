import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { chromium } from "playwright-core";
import { inFewColours } from "./palette.ts";
import { pixelsOf } from "./pixels.ts";

/** Widths of the pictures, in CSS pixels: a phone's, and that of a desk's window beside its lists. */
export const WIDTHS = { phone: 390, desk: 760 } as const;
export type Width = keyof typeof WIDTHS;

/** A browser that makes pictures of pages. */
export interface Camera {
  /** Writes a PNG of `#frame` of a page, at a width. */
  shoot(html: string, width: Width, path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the browser at `executable`. */
export async function camera(executable: string): Promise<Camera> {
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  return {
    async shoot(html, width, path) {
      await page.setViewportSize({ width: WIDTHS[width], height: 600 });
      await page.setContent(html);
      await writePicture(path, await page.locator("#frame").screenshot());
    },
    close: () => browser.close(),
  };
}

/** Writes a PNG in few colours, in a folder that is made. */
export async function writePicture(path: string, png: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, inFewColours(pixelsOf(png)));
}
