import type { Plan, ReadBy, WorkPlan } from "../../../core/kernel/commands/platform.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { Filling, OfferButton } from "../forms/filling.ts";
import type { Trouble } from "../trouble.ts";

/** Who sees an answer, and whether it takes the place of the message whose button was pressed. */
export type AnswerWay = "private" | "public" | "changed";

/** A plan that asks for a form. */
export type FormPlan = Plan & { readonly kind: "form" };
/** A plan that does something. */

/** What there is to know of a place where somebody did something. */
export interface Manners {
  /** In whose language and zone it is spoken where the plan does not say, as far as that is known by now. */
  readonly reader: () => ReadBy;
  /** Nobody else reads there: what everybody would see is said to whoever asked. */
  readonly alone?: boolean;
  /** Whoever asked may be shown a copy of what is said to all, in their own words. */
  readonly copies?: true;
  /** For whom an answer may take the place of the message whose button was pressed; nobody, where nothing was pressed. */
  readonly replaces?: readonly WorkPlan["audience"][];
  /** What is said to people who wait; nothing where absent. */
  readonly patience?: Patience;
  /** Where it is written what went wrong; where absent it is thrown. */
  readonly trouble?: Trouble;
}

/**
 * A place where somebody did something, and every way to answer them there. `Shown` is a view in the platform's terms, `Opened` a
 * form, and `Said` what comes of saying something, where that is of use.
 */
export interface Surface<Shown, Opened, Said = void> extends Manners {
  /** Puts a view into the platform's terms, with what fills in a form below it. */
  word(view: View, way: AnswerWay, reader: ReadBy, buttons?: readonly OfferButton[]): Promise<Shown>;
  /** Says it; `own` is what it says in the words of whoever asked, as far as that is known. */
  say(way: AnswerWay, shown: Shown, own?: View): Promise<Said>;
  /** Puts a form into the platform's terms; undefined where none can be opened here. */
  form(plan: FormPlan, reader: ReadBy): Promise<Opened | undefined>;
  /** Opens it; false where the platform does not let it any more. */
  open(form: Opened): Promise<Said | false>;
  /** How forms are filled in here, as far as is known by now: for what is offered where one cannot be opened. */
  readonly filling?: () => Filling;
  /** Hears that a form was sent that had been sent before, so that nothing is done: by another press, which waits for a sign. */
  readonly sent?: (reader: ReadBy) => Promise<void>;
  /** Hears that the work of a plan begins. */
  readonly begins?: (plan: WorkPlan, reader: ReadBy) => Promise<void>;
  /** Hears what the work of a plan came to, in the words of whoever asked, before anybody is told. */
  readonly did?: (own: View) => void;
  /** Does what comes after the answer. */
  readonly after?: (plan: WorkPlan, answer: SurfaceAnswer<Shown>) => Promise<void>;
}

/** What was answered, and to whom. */
export interface SurfaceAnswer<Shown> {
  readonly view: View;
  /** What it says in the words of whoever asked, where copies are shown; else the same. */
  readonly own: View;
  readonly shown: Shown;
  readonly way: AnswerWay;
  readonly reader: ReadBy;
}

/** How long somebody waits for a sign, and what sign they get. */
export interface Patience {
  /** In milliseconds, from when they did something. */
  readonly ms: number;
  /** Says that an answer will come, and which way, where that is known by then; called again, it does nothing. */
  expect(way: AnswerWay | undefined, reader: ReadBy): Promise<void>;
}
