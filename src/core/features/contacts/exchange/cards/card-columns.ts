import { type ImportColumn, many, optional, parts } from "../../../../services/imports/column.ts";
import { topicOption } from "../../../../services/taxonomy/term-option.ts";
import { type ContactColumns, PLAIN } from "../columns.ts";

const said = <T>(column: ImportColumn<T>): ImportColumn<T | undefined> => optional(column, undefined);

/** Those of the topics of a cell that are the community's: what other address books sort people by is none of it. */
function knownTopics(column: ImportColumn<readonly string[] | undefined>): ImportColumn<readonly string[] | undefined> {
  const one = many(topicOption("import.columns.topics"));
  return {
    ...column,
    async read(text, reading) {
      const known: string[] = [];
      for (const part of parts(text)) {
        const read = await one.read(part, reading);
        if ("value" in read) known.push(...read.value);
      }
      return { value: known.length === 0 ? undefined : [...new Set(known)] };
    },
  };
}

/** What can be read of a cell; nothing where it cannot. */
const understood = <T>(column: ImportColumn<T>): ImportColumn<T | undefined> => ({
  ...column,
  async read(text, reading) {
    const read = await column.read(text, reading);
    return "value" in read ? read : { value: undefined };
  },
});

/** What cards say of contacts. They need not say what one that is there already has; and of what a program may write its own way, what is understood counts. */
export const cardColumns: ContactColumns = {
  ...PLAIN,
  name: said(PLAIN.name),
  organisation: said(PLAIN.organisation),
  post: said(PLAIN.post),
  country: said(PLAIN.country),
  languages: said(PLAIN.languages),
  topics: knownTopics(PLAIN.topics),
  expert: knownTopics(PLAIN.expert),
  zone: understood(PLAIN.zone),
  updated: understood(PLAIN.updated),
};
