/** The two contacts of an entry about a pair. */
export const contactsOfPair = (id: string): [string, string] => {
  const [one = "", other = ""] = id.split(".");
  return [one, other];
};
