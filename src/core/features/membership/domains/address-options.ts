import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { OptionKind } from "../../../kernel/options/kind.ts";
import { option } from "../../../kernel/options/options.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { domainOf, readDomain } from "./domain.ts";

// The longest there is (https://www.rfc-editor.org/errata/eid1690).
const EMAIL_MAX = 254;
const DOMAIN_MAX = 253;
const TOLD = 60;

const address = z.email().max(EMAIL_MAX);

const emailKind: OptionKind = {
  name: "email",
  widget: "text",
  max: EMAIL_MAX,
  read(raw) {
    const typed = withoutControls(String(raw)).trim();
    const fits = address.safeParse(typed).success && domainOf(typed) !== undefined;
    return fits ? { value: typed } : { problem: problem("option.email", { typed: truncate(typed, TOLD) }) };
  },
};

const domainKind: OptionKind = {
  name: "domain",
  widget: "text",
  max: DOMAIN_MAX,
  read(raw) {
    const typed = withoutControls(String(raw)).trim();
    const value = readDomain(typed);
    return value === undefined ? { problem: problem("option.domain", { typed: truncate(typed, TOLD) }) } : { value };
  },
};

/** An option for one e-mail address. */
export const emailOption = (label: Label) => option(z.string(), { kind: emailKind, label });

/** An option for a domain of e-mail addresses, in small letters as the domain name system has it. */
export const domainOption = (label: Label) => option(z.string(), { kind: domainKind, label });
