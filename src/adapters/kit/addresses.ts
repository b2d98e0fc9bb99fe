/** A web address as Discord takes it for a link, a button or an image: in its normal form, at most `max` characters; undefined for any other text. */
export function webAddress(href: string, max: number): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const address = new URL(href).href;
  return address.length <= max ? address : undefined;
}

/** An address as it can stand between angle brackets and inside bold text: what could end either is percent-encoded, which leads to the same place. */
export function inBrackets(address: string): string {
  return address.replace(
    /[()<>\\"'`*|[\]\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** Whether an address that somebody typed can be linked as it stands, so that what is shown is what was typed. */
export function linksAsTyped(typed: string): boolean {
  const address = webAddress(typed, typed.length + 1);
  // A name before the place is how one place is made to look like another.
  return (
    address !== undefined &&
    new URL(address).username === "" &&
    /^[\w\-.~:/?#@!$&(),;=+%]+$/.test(typed) &&
    (address === typed || address === `${typed}/`)
  );
}
