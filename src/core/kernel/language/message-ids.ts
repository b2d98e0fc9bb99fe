import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { CommandLine } from "../values/command-line.ts";

/**
 * The messages of the interface in English, by id: the reference for ids and arguments. Whoever has words merges their own into it, in
 * `messages/index.ts` of their folder: `declare module "…/kernel/language/message-ids.ts" { interface MessageTemplates extends Own {} }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- owners merge their own into it
export interface MessageTemplates {}

/** Every message of the interface, by id. */
export type MessageId = keyof MessageTemplates;

type Names<Id extends MessageId> = keyof GetICUArgs<MessageTemplates[Id]>;

type Args<Id extends MessageId, Value> = [Names<Id>] extends [never] ? [] : [Readonly<Record<Names<Id>, Value>>];

/** The arguments a message needs, as the rest of a parameter list: none for a message without arguments. */
export type MessageArgs<Id extends MessageId> = Args<Id, string | number | boolean | Date>;

/** The same where a message may name commands. */
export type WordsArgs<Id extends MessageId> = Args<Id, string | number | boolean | Date | CommandLine>;

/** A message that needs no arguments, such as a label. */
export type Label = { [Id in MessageId]: MessageArgs<Id> extends [] ? Id : never }[MessageId];
