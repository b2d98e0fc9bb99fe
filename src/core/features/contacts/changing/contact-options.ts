import { hidden, clearable, opt } from "../../../kernel/options/options.ts";
import { personOption } from "../../../services/people/person-option.ts";
import { hoursOption } from "../../../services/preferences/hours-option.ts";
import { topicsOption } from "../../../services/taxonomy/term-option.ts";
import { AGENCY_KINDS } from "../../../services/questions/agencies/agency-kinds.ts";
import { emailsOption, languagesOption, phonesOption } from "../fields/several-options.ts";
import { CITY_LABELS, VISIBILITY_LABELS } from "../fields/visibility-labels.ts";

/** Who and where a contact is. */
export const NAMING = {
  name: opt.text("contact.edit.name", 120),
  organisation: opt.text("contact.edit.organisation", 200),
  post: opt.text("contact.edit.post", 200),
  country: opt.country("contact.country"),
  languages: languagesOption("contact.languages"),
};

/** How a contact is reached, when, and what they know; a word takes out what need not be there. */
export const DETAILS = {
  phone: clearable(phonesOption("contact.phones"), "none").optional(),
  mobile: clearable(phonesOption("contact.mobiles"), "none").optional(),
  always: clearable(phonesOption("contact.always.option"), "none").optional(),
  email: clearable(emailsOption("contact.emails"), "none").optional(),
  back: clearable(opt.day("contact.edit.back", "ahead"), "none").optional(),
  topics: clearable(topicsOption("contact.topics"), "none").optional(),
  expert: clearable(topicsOption("contact.edit.expert"), "none").optional(),
  fluent: clearable(languagesOption("contact.edit.fluent"), "none").optional(),
  city: clearable(opt.text("contact.edit.city", 80), "none").optional(),
  zone: clearable(opt.zone("contact.edit.zone"), "none").optional(),
  hours: clearable(hoursOption("contact.edit.hours"), "none").optional(),
  agency: clearable(opt.choice("contact.agency", AGENCY_KINDS), "none").optional(),
  note: clearable(opt.long("contact.note", 2_000), "none").optional(),
};

/** Who is shown what of it. A platform may have room for the first of them only beside a command, and for all in its form. */
export const SHOWING = {
  phone_for: opt.choice("contact.edit.phone-for", VISIBILITY_LABELS).optional(),
  email_for: opt.choice("contact.edit.email-for", VISIBILITY_LABELS).optional(),
  note_for: opt.choice("contact.edit.note-for", VISIBILITY_LABELS).optional(),
  city_for: opt.choice("contact.edit.city-for", CITY_LABELS).optional(),
  mobile_for: opt.choice("contact.edit.mobile-for", VISIBILITY_LABELS).optional(),
  always_for: opt.choice("contact.edit.always-for", VISIBILITY_LABELS).optional(),
};

/** What moderators say of a contact. */
export const KEEPING = {
  sharing: opt
    .sharing("contact.edit.sharing", { clear: "sharing.clear", green: "sharing.green", amber: "sharing.amber" })
    .optional(),
  source: clearable(opt.text("contact.edit.source", 120), "none").optional(),
  person: clearable(personOption("contact.edit.person"), "none").optional(),
};

/** Until when what people said is wrong was seen by whoever changes the contact for that. */
export const settlesOption = () => hidden(opt.text("contact.item", 40)).optional();

/** When the contact was changed last before a form opened: what others change meanwhile is not undone by it. */
export const versionOption = () => hidden(opt.text("contact.item", 40)).optional();
