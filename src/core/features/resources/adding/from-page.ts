import type { Spend } from "../../../kernel/commands/spend.ts";
import { UserError } from "../../../kernel/errors/errors.ts";
import { given } from "../../../kernel/forms/fillable.ts";
import { SPOKEN_LANGUAGES } from "../../../kernel/language/spoken-languages.ts";
import type { Outside } from "../../../kernel/ports/outside.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { PageSaid } from "../../../services/web/web.ts";
import { RESOURCE_SUMMARY_MAX, RESOURCE_TITLE_MAX } from "../resource.ts";
import { writtenIn } from "./written-in.ts";

/** So long a form waits for a page, in milliseconds: platforms want one within three seconds, and half of these are ours. */
const PATIENCE_MS = 1_500;

type Raw = Readonly<Record<string, unknown>>;

/**
 * The raw values of the form of `resource add` with what the page says of itself whose address was given: its title, its description as the
 * summary, and its language. What somebody typed stays; what was taken over from a message (`told`) stands below what the page says.
 * Undefined where a title was typed, or there is no address. Past the budget of such looks a message is shown as it is; otherwise it throws
 * UserError, which says that a title can be typed.
 */
export async function resourceFromPage(
  { web }: Outside,
  { told, ...raw }: Raw,
  spend: Spend,
): Promise<Raw | undefined> {
  const isTold = told !== undefined;
  const { url } = raw;
  if (!web || typeof url !== "string" || (given(raw["title"]) && !isTold)) return isTold ? raw : undefined;
  const { over } = await spend("pages");
  if (over && !isTold) throw new UserError(over);
  const page = over ? undefined : await web.page(url, PATIENCE_MS);
  if (page?.title === undefined) return isTold ? raw : undefined;
  return {
    ...raw,
    ...said(page, page.title, isTold ? raw : {}, given(raw["summary"]) && !isTold),
    ...languageOf(page, raw),
  };
}

/** The title and the summary: what the message says besides stands below. */
function said({ description }: PageSaid, title: string, message: Raw, isTyped: boolean): Raw {
  const lines = [message["title"], message["summary"]].filter((line) => typeof line === "string");
  const summary = [description, ...lines.filter((line) => !fold(title).includes(fold(line)))].filter(given).join("\n");
  return {
    title: truncate(title, RESOURCE_TITLE_MAX, { at: "word" }),
    ...(isTyped || summary === "" ? {} : { summary: truncate(summary, RESOURCE_SUMMARY_MAX, { at: "word" }) }),
  };
}

/** The language that the page says it is in, else the one in which it says so. */
function languageOf({ language = "", title, description = "" }: PageSaid, raw: Raw): Raw {
  const [, declared] = /^([a-z]{2})(?:-|$)/i.exec(language) ?? [];
  const known = SPOKEN_LANGUAGES.find((code) => code === declared?.toLowerCase());
  const code = known ?? writtenIn(title ?? "", description);
  return given(raw["language"]) || code === undefined ? {} : { language: code };
}
