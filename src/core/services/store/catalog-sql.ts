import { Prisma } from "./rows.ts";

/** Names of tables or columns that the database has told, or the product's own code writes out, as a piece of SQL, with commas between them. Throws for what is none of ours. */
export function nameSql(...names: readonly string[]): Prisma.Sql {
  const odd = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
  if (odd !== undefined || names.length === 0) throw new Error(`"${odd ?? ""}" is no name of a table or a column`);
  return Prisma.raw(names.map((name) => `"${name}"`).join(", "));
}

/** The type of a column as the database writes it, such as `timestamp(3) with time zone[]`. Throws for what is none. */
export function typeSql(type: string): Prisma.Sql {
  if (!/^[a-z_][a-z0-9_ ]*(?:\(\d+(?:,\d+)?\))?[a-z_ ]*(?:\[\])?$/.test(type))
    throw new Error(`"${type}" is no type of a column`);
  return Prisma.raw(type);
}
