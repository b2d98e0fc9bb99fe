/**
 * Why a back-up cannot be used. foreign: the file is none. secret: this pass phrase or key does not open it. damaged: it was cut off or
 * changed. newer: a newer version made it, named in `found`. older: the database has migrations that it was made before. filled: the
 * database is not empty, `found` names a table. key: what is sealed in it needs a key that is not there. differs: what was restored is not
 * what was backed up. exists: there is a file of that name. full: there is no room for it. keyfile: a file holds
 * no key.
 */
export type BackupFault =
  | "foreign"
  | "secret"
  | "damaged"
  | "newer"
  | "older"
  | "filled"
  | "key"
  | "differs"
  | "exists"
  | "full"
  | "keyfile";

/** A back-up that cannot be made or used as it was asked for; what was there before is as it was. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly fault: BackupFault;
  readonly found: string;
  constructor(fault: BackupFault, found = "", options?: ErrorOptions) {
    super(found === "" ? fault : `${fault}: ${found}`, options);
    this.fault = fault;
    this.found = found;
  }
}
