import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { isTooLong, parts, TOO_LONG } from "../../../services/imports/column.ts";
import type { CellRead } from "../../../services/imports/cell-reader.ts";

const address = z.email().max(254);

// Written the way people do: grouped by blanks, hyphens, dots, slashes or brackets, perhaps with an extension in one of
// the interface's languages.
const NUMBER =
  /^\+?[\d\s().\-/]{3,40}(?:[\s,]*(?:extension|extensión|extensao|extensão|ext|ramal|anexo|interno|int|poste|x)\.?:?\s*\d{1,8})?$/iu;
const DIGITS = { least: 3, most: 25 };

/** E-mail addresses, separated by "|". */
export function readEmails(text: string): CellRead<readonly string[]> {
  return each(text, (part) =>
    address.safeParse(part).success ? undefined : problem("import.cell.email", { typed: truncate(part, 60) }),
  );
}

/** Telephone numbers, separated by "|": digits, blanks and + ( ) - . / in any grouping, perhaps an extension. */
export function readPhones(text: string): CellRead<readonly string[]> {
  return each(text, (part) => {
    const digits = part.replace(/\D/g, "").length;
    return NUMBER.test(part) && digits >= DIGITS.least && digits <= DIGITS.most
      ? undefined
      : problem("import.cell.phone", { typed: truncate(part, 60) });
  });
}

function each(
  text: string,
  wrong: (part: string) => ReturnType<typeof problem> | undefined,
): CellRead<readonly string[]> {
  if (isTooLong(text)) return TOO_LONG;
  const values: string[] = [];
  for (const part of parts(withoutControls(text))) {
    const cause = wrong(part);
    if (cause) return { problem: /[,;]/.test(part) ? problem("import.cell.list") : cause };
    if (!values.includes(part)) values.push(part);
  }
  return { value: values };
}
