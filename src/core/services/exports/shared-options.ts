import { SHARING } from "../../kernel/access/sharing.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import type { OperatorOptions } from "./operator-option.ts";
import "./messages/index.ts";

/** Options that mean the same of several exports. */
export const SHARED_OPTIONS = {
  country: { says: "export.option.country", takes: "country", many: true },
  topic: { says: "export.option.topic", takes: "topic", many: true },
  meeting: { says: "export.option.meeting", takes: "title" },
  pillar: { says: "export.option.pillar", takes: "key" },
  language: { says: "export.option.language", takes: "language", choices: LANGUAGES },
  label: { says: "export.option.label", takes: "label", choices: SHARING },
} as const satisfies OperatorOptions;
