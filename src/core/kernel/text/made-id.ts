// What platforms make: digits among capital letters, behind those of a space or not, 26 letters and digits, or groups of set lengths. What
// people call themselves and their channels has another form, in whatever script and case.
const MADE =
  /^(?:(?:[A-Z]*\d[A-Z\d]*:)?[A-Z]*\d[A-Z\d]*|(?=.*\d)[a-z\d]{26}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Whether that is an id that a platform makes, which says nothing to people. */
export const isMadeId = (id: string): boolean => MADE.test(id);

/** What stands for the name of what nobody names: an id that a platform made is nobody's word. */
const UNNAMED = "…";

/** What something is called: its name, else its id, where that is what people call it. */
export function calledBy(name: string | null | undefined, id: string): string {
  return (name ?? id) === id && isMadeId(id) ? UNNAMED : (name ?? id);
}
