import { type Problem, problem } from "../../core/kernel/errors/errors.ts";
import type { BackupError } from "../../core/services/backup/backup-error.ts";

/** What an operator is told of a back-up that cannot be made or used; `path` is the file that they named. */
export function backupProblem({ fault, found }: BackupError, path: string): Problem {
  switch (fault) {
    case "newer":
      return problem("terminal.backup.newer", { version: found });
    case "older":
      return problem("terminal.backup.older", { version: found });
    case "filled":
      return problem("terminal.backup.filled", { table: found });
    case "differs":
      return problem("terminal.backup.differs", { table: found });
    case "secret":
      return problem("terminal.backup.secret.wrong", { path });
    case "key":
      return problem("terminal.backup.key");
    case "keyfile":
      return problem("terminal.backup.keyfile", { path: found });
    case "foreign":
    case "damaged":
    case "exists":
    case "full":
      return problem(`terminal.backup.${fault}`, { path });
  }
}
