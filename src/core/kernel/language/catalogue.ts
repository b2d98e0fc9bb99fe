import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { en } from "./messages/en/index.ts";

/** Every message of the interface, by id; English is the reference the other languages are checked against. */
export type MessageId = keyof typeof en;

/** One language's messages. */
export type Messages = Readonly<Record<MessageId, string>>;

type Names<Id extends MessageId> = keyof GetICUArgs<(typeof en)[Id]>;

/** The arguments a message needs, as the rest of a parameter list: none for a message without arguments. */
export type MessageArgs<Id extends MessageId> = [Names<Id>] extends [never] ? [] : [Readonly<Record<Names<Id>, string | number | boolean | Date>>];

/** A message that needs no arguments, such as a label. */
export type Label = { [Id in MessageId]: MessageArgs<Id> extends [] ? Id : never }[MessageId];
