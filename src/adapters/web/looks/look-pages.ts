import type { Context } from "hono";
import QuickLRU from "quick-lru";
import { z } from "zod";
import { problem } from "../../../core/kernel/errors/errors.ts";
import { readLanguage } from "../../../core/kernel/language/language.ts";
import { isZone } from "../../../core/kernel/time/zones.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { RequestError } from "../problems.ts";
import type { PlaygroundContext } from "../playground-context.ts";
import { LOOKS } from "./look.ts";

/** A reply that the page wants to see as a platform shows it. */
export const lookBody = z.strictObject({
  platform: z.enum(LOOKS),
  private: z.boolean(),
  language: z
    .string()
    .max(20)
    .transform((code) => readLanguage(code) ?? "en"),
  zone: z.string().max(60).refine(isZone),
  /** From which side the reader's language runs. */
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
  scheme: z.enum(["light", "dark"]).default("light"),
  /** When it was said; now where absent. */
  at: z.iso.datetime().optional(),
  view: z.looseObject({ blocks: z.array(z.looseObject({ kind: z.string() })).max(1_000) }),
});
type LookBody = z.output<typeof lookBody>;

// Nothing in it runs or loads anything, and only the playground's page may show it.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin";

/** Pages of replies as platforms show them: drawn when the page asks, kept for a while to be loaded into a frame. */
export function lookPages({ clock, product }: Pick<PlaygroundContext, "clock" | "product">) {
  const kept = new QuickLRU<string, string>({ maxSize: 500 });
  return {
    /** Draws one; the number under which it can be loaded. Throws RequestError for what is no view. */
    async draw({
      platform,
      private: own,
      language,
      zone,
      direction,
      scheme,
      at,
      view,
    }: LookBody): Promise<{ readonly id: string }> {
      // Loaded when first wanted: what draws Slack's blocks brings React.
      const { lookOf } = await import("./look.ts");
      const id = product.ids.next();
      const now = clock.now();
      const said = at === undefined ? now : new Date(at);
      const seen = { platform, private: own, reader: { language, zone }, direction, scheme, now, at: said };
      kept.set(
        id,
        drawn(() => lookOf(view as unknown as View, seen)),
      );
      return { id };
    },
    /** The page of that number. */
    send(c: Context, id: string): Response {
      const html = kept.get(id);
      if (html === undefined) throw new RequestError(404, problem("playground.error.path"));
      c.header("Content-Security-Policy", POLICY);
      return c.html(html);
    },
  };
}

function drawn(draw: () => string): string {
  try {
    return draw();
  } catch (error) {
    throw new RequestError(
      400,
      problem("playground.error.body", { detail: error instanceof Error ? error.message : "" }),
    );
  }
}
