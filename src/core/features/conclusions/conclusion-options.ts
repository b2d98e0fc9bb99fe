import { z } from "zod";
import type { Label } from "../../kernel/language/message-ids.ts";
import { country } from "../../kernel/options/kinds/places.ts";
import { several } from "../../kernel/options/kinds/several.ts";
import { clearable, hidden, opt, option } from "../../kernel/options/options.ts";
import { SHARING_CHOICES } from "../../kernel/views/sharing-text.ts";
import { pillarOption, topicsOption } from "../../services/taxonomy/term-option.ts";
import { CONCLUSION_MAX, CONCLUSION_STATUSES, type ConclusionStatus, OUTPUTS, type Output } from "./conclusion.ts";
import { CRIME_LABELS, KIND_LABELS, OUTPUT_LABELS, STATUS_LABELS } from "./labels.ts";
import { ownersOption } from "./owners/owner-option.ts";

/** Longest reason for a change, in characters. */
const WHY_MAX = 500;
const SEEN_MAX = 20;

/** An option for countries, each once: several in words, parted by commas. */
const countriesOption = (label: Label) =>
  option(z.array(z.string()).min(1), { kind: several("countries", country), label });

/** Which conclusion. */
export const itemOption = () => opt.reference("conclusion.item", "conclusion");
export const whyOption = () => opt.text("conclusion.why", WHY_MAX);
/** The status that whoever presses a button saw; somebody may have been first. */
export const seenOption = () => hidden(opt.text("conclusion.seen", SEEN_MAX)).optional();

/** What whoever presses a button was shown of it; somebody may have changed it. */
export const shownOption = () => hidden(opt.text("conclusion.seen", SEEN_MAX)).optional();

/** How far it may be passed on. */
export const sharingOption = () => opt.choice("conclusion.sharing", SHARING_CHOICES).optional();

/** What it is about, when it is recorded. */
export const FACTS = {
  pillar: pillarOption("conclusion.pillar").optional(),
  topic: topicsOption("conclusion.topic").optional(),
  country: countriesOption("conclusion.country").optional(),
  output: opt.choice("conclusion.output", OUTPUT_LABELS).optional(),
  crime: opt.choices("conclusion.crime", CRIME_LABELS).optional(),
};

/** What is to become of it, when it is recorded. */
export const TO_DO = {
  kind: opt.choice("conclusion.kind", KIND_LABELS).optional(),
  owner: ownersOption("conclusion.owner").optional(),
  due: opt.day("conclusion.due", "ahead").optional(),
};

/** The same when it is changed: a word takes out what need not be there. */
export const FACTS_CHANGED = {
  pillar: clearable(FACTS.pillar.unwrap(), "none").optional(),
  topic: clearable(FACTS.topic.unwrap(), "none").optional(),
  country: clearable(FACTS.country.unwrap(), "none").optional(),
  output: clearable(FACTS.output.unwrap(), "none").optional(),
  crime: clearable(FACTS.crime.unwrap(), "none").optional(),
  meeting: opt.reference("conclusion.meeting", "meeting").optional(),
  source: clearable(opt.link("conclusion.source"), "none").optional(),
};
/** Options that change who is to do it and until when; "none" takes away what is there. */
export const OWNERS_CHANGED = {
  owner: clearable(TO_DO.owner.unwrap(), "none").optional(),
  due: clearable(TO_DO.due.unwrap(), "none").optional(),
};

/** All else that can be changed of it. */
export const CHANGED = {
  status: opt.choice("conclusion.status", STATUS_LABELS).optional(),
  kind: TO_DO.kind,
  text: opt.long("conclusion.text", CONCLUSION_MAX).optional(),
  language: opt.language("conclusion.language").optional(),
  why: whyOption().optional(),
  by: opt.reference("conclusion.by", "conclusion").optional(),
  sharing: sharingOption(),
};

/** An output by what an option has for it. */
export const outputOf = (chosen: string): Output => OUTPUTS.find((one) => String(one) === chosen) ?? OUTPUTS[0];

/** A status that a button carries; undefined for what is none. */
export const seenStatus = (seen: string | undefined): ConclusionStatus | undefined =>
  CONCLUSION_STATUSES.find((one) => one === seen);
