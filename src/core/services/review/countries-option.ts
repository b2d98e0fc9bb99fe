import { z } from "zod";
import type { Label } from "../../kernel/language/message-ids.ts";
import { country } from "../../kernel/options/kinds/places.ts";
import { several } from "../../kernel/options/kinds/several.ts";
import { option } from "../../kernel/options/options.ts";

/** An option for ISO 3166-1 codes, each once: several countries in words, parted by commas. */
export const countriesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("countries", country), label });
