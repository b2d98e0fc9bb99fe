import type { Format } from "../../../core/kernel/language/format.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { Draft, DraftManners } from "./draft.ts";
import type { FormRoom } from "./opening.ts";

/** How forms are filled in at a place. */
export interface Filling extends DraftManners, FormRoom {
  /** The form that was sent, where one was. */
  readonly sent?: Draft | undefined;
  /** Whether one can choose from a menu there which options a form asks for. */
  readonly picks?: true;
}

/** A form that cannot be opened: what is wrong or left to fill in, and below it what goes on with it. */
export interface Offer {
  readonly view: View;
  readonly buttons: readonly OfferButton[];
}

/** A button that opens a draft's form, or sends the draft where it is `done`. */
export interface OfferButton {
  readonly label: string;
  readonly draft: Draft;
  /** A menu in its place: the form asks for what is chosen. */
  readonly picks?: readonly Settable[];
}

/** An option that can be set, and what it is set to. */
export interface Settable {
  readonly option: string;
  readonly label: string;
  readonly shown?: string;
}

/** What an offer is worded with. */
export interface OfferWords {
  readonly t: Translate;
  readonly format: Format;
}
