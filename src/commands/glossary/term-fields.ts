import { opt } from "../../core/kernel/options/options.ts";
import { DEFINITION_MAX, NOTE_MAX, SAID_MAX } from "../../core/services/glossary/terms/term.ts";

/** What a term says: how it is said in each language, what it means, and what else there is to know. */
export const TERM_FIELDS = {
  english: opt.text("term.english", SAID_MAX).optional(),
  spanish: opt.text("term.spanish", SAID_MAX).optional(),
  portuguese: opt.text("term.portuguese", SAID_MAX).optional(),
  french: opt.text("term.french", SAID_MAX).optional(),
  definition: opt.long("term.definition", DEFINITION_MAX).optional(),
  note: opt.text("term.note", NOTE_MAX).optional(),
};
