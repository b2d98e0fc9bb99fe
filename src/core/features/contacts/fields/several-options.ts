import { z } from "zod";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { OptionKind } from "../../../kernel/options/kind.ts";
import { country, language } from "../../../kernel/options/kinds/places.ts";
import { several } from "../../../kernel/options/kinds/several.ts";
import { option } from "../../../kernel/options/options.ts";
import type { CellRead } from "../../../services/imports/cell-reader.ts";
import { readEmails, readPhones } from "./reachable.ts";

const MAX = 400;

/** An option for ISO 639 codes, each once: several languages in words, parted by commas. */
export const languagesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("languages", language()), label });

/** An option for ISO 3166-1 codes, each once: several countries in words, parted by commas. */
export const countriesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("countries", country), label });

const reached = (name: string, read: (text: string) => CellRead<readonly string[]>): OptionKind => ({
  name,
  widget: "text",
  line: { phrase: true },
  max: MAX,
  read: (raw) =>
    read(
      String(raw)
        .slice(0, MAX)
        .replace(/\s*[,;\n]\s*(?=[+(\d]|\S+@)/gu, "|"),
    ),
});

/** An option for telephone numbers as they are typed, parted by commas. */
export const phonesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: reached("phones", readPhones), label });

/** An option for e-mail addresses, parted by commas. */
export const emailsOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: reached("emails", readEmails), label });
