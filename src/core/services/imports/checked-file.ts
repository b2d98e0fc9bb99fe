import type { Prepared, PrepareScope } from "../../kernel/commands/command.ts";
import type { StoredFile } from "../../kernel/ports/files.ts";
import { defined } from "../../kernel/values/defined.ts";

declare module "../../kernel/commands/command.ts" {
  interface Prepared {
    /** The file that was checked before it is imported. */
    readonly checked?: StoredFile;
  }
}

/** Opens the file that an earlier answer checked, by its token: nothing where none is meant, or it is not kept any more. */
export async function checkedFile({ openFile }: PrepareScope, token: string | undefined): Promise<Prepared> {
  return defined({ checked: token === undefined ? undefined : await openFile(token) });
}
