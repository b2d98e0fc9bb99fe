import { Prisma } from "./rows.ts";

/** The name of a table or a column that the database has told, as a piece of SQL. Throws for what is none of ours. */
export function nameSql(name: string): Prisma.Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no name of a table or a column`);
  return Prisma.raw(`"${name}"`);
}

/** The type of a column as the database writes it, such as `timestamp(3) with time zone[]`. Throws for what is none. */
export function typeSql(type: string): Prisma.Sql {
  if (!/^[a-z_][a-z0-9_ ]*(?:\(\d+(?:,\d+)?\))?[a-z_ ]*(?:\[\])?$/.test(type))
    throw new Error(`"${type}" is no type of a column`);
  return Prisma.raw(type);
}
