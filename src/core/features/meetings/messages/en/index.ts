import { card } from "./card.ts";
import { edit } from "./edit.ts";
import { elsewhere } from "./elsewhere.ts";
import { later } from "./later.ts";
import { meeting } from "./meeting.ts";
import { questions } from "./questions.ts";
import { reminders } from "./reminders.ts";
import { rsvp } from "./rsvp.ts";
import { names } from "./names.ts";

export const en = {
  ...meeting,
  ...edit,
  ...rsvp,
  ...questions,
  ...reminders,
  ...later,
  ...elsewhere,
  ...card,
  ...names,
} as const;
