import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { ParseContext } from "../../../kernel/options/kind.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";

/** In whose words it is told what becomes of rows. */
export interface ExchangeWording {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** The words of whoever imports. */
export async function wordingFor({ t, format, terms }: ParseContext): Promise<ExchangeWording> {
  return { t, format, term: labelling(await terms(), t.language) };
}
