/** What commands may look at outside of the product. Services that reach something merge it in; it is absent where the operator wants it so. */
// oxlint-disable-next-line typescript/no-empty-object-type -- layers above merge their own into it
export interface Outside {}

type Raw = Readonly<Record<string, unknown>>;

/**
 * The raw values that were given to a command, with what is found outside, such as the title of the page whose address was given: its form
 * shows them, to be looked at. Undefined where there is nothing to look for; it takes no longer than people wait for a form.
 */
export type Elsewhere = (outside: Outside, given: Raw) => Promise<Raw | undefined>;
