import { z } from "zod";
import { GivenFile } from "../values/given-file.ts";

/** A moment as read from words: the instant, and the wall clock and zone it was meant in. */
export const momentSchema = z.object({
  at: z.iso.datetime(),
  local: z.string(),
  zone: z.string(),
  shifted: z.enum(["gap", "overlap"]).optional(),
});
export type WhenValue = z.output<typeof momentSchema>;

/** When something begins; `minutes` and the `rule` (value of an RFC 5545 RRULE) where the words said how long it is and how it repeats. */
export const startSchema = momentSchema.extend({
  minutes: z.number().int().positive().optional(),
  rule: z.string().optional(),
});
export type StartValue = z.output<typeof startSchema>;

/** The same where it stands beside another time: what was typed, which the command reads beside that, and what it says by itself. */
export const startBesideSchema = startSchema.partial().extend({ typed: z.string() });
export type StartBeside = z.output<typeof startBesideSchema>;

/** A day as read from words: the date, and the instants at which it begins and has ended in the zone it was meant in. */
export const daySchema = z.object({
  date: z.iso.date(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  zone: z.string(),
});
export type DayValue = z.output<typeof daySchema>;

/** A channel as an option's value: the platform's id and the name people see. */
export const channelSchema = z.object({ id: z.string(), name: z.string() });

/** A role of the space as an option's value: the platform's id and the name people see. */
export const serverRoleSchema = z.object({ id: z.string().min(1), name: z.string() });

/** A file as an option's value. The size is in bytes, the content base64. */
export const fileSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  base64: z.string(),
});

/** A file as a large option's value: its bytes are read in pieces. */
export const givenFileSchema = z.custom<GivenFile>((value) => value instanceof GivenFile);

/** What a form that was kept says of a file that it cannot keep. */
export const factsSchema = fileSchema.omit({ base64: true });

/** Why a file is not here, as a file's raw value says it: it did not come whole; there was no room for it on the disk; too many came at once. */
export const lostSchema = z.object({ lost: z.enum(["cut", "disk", "many"]) });
export type LostFile = z.output<typeof lostSchema>["lost"];

/** Most bytes a file option takes: what every platform takes from anybody. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** Most bytes of a large one, such as a law with its pictures: what a platform lets somebody send. */
export const LARGE_FILE_BYTES = 25 * 1024 * 1024;

/** Most bytes that all files of a community take. Our choice: some five hundred documents of the largest size that we know, and no disk that we know is full of it. */
export const FILE_ROOM = 2 * 1024 ** 3;
