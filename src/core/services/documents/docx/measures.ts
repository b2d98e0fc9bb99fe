// Lengths are twentieths of a point, sizes of letters halves of one, as the format counts them.
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1_134;

/** A page of A4 with margins of two centimetres. */
export const PAGE = {
  size: A4,
  margin: { top: 1_361, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 624, footer: 567 },
} as const;

/** Between the margins of a page. */
export const contentWidth = (wide: boolean): number => (wide ? A4.height : A4.width) - 2 * MARGIN;

/** Where values stand beside their labels. */
export const LABELS = 2_500;

/** Sizes of letters, in half points. */
export const SIZES = { small: 18, text: 21, heading: 23, about: 26, organisation: 30, part: 34, title: 48 } as const;
