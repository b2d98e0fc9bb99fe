import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { type Decrypter, type Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { BackupError } from "./backup-error.ts";

/** What a back-up is closed with: a pass phrase, or a key of age (https://age-encryption.org/v1), `AGE-SECRET-KEY-1…`. */
export type BackupSecret = { readonly phrase: string } | { readonly identity: string };

/** Has what is encrypted opened by the secret alone. */
export async function closeWith(encrypter: Encrypter, secret: BackupSecret): Promise<void> {
  if ("phrase" in secret) encrypter.setPassphrase(secret.phrase);
  else encrypter.addRecipient(await identityToRecipient(secret.identity));
}

/** Has what is decrypted opened with the secret. */
export function openWith(decrypter: Decrypter, secret: BackupSecret): void {
  if ("phrase" in secret) decrypter.addPassphrase(secret.phrase);
  else decrypter.addIdentity(secret.identity);
}

/** The key in a file as `age-keygen` writes it. Throws BackupError for a file without one, and what the file system says. */
export function readKeyFile(path: string): BackupSecret {
  const line = readFileSync(path, "utf8")
    .split("\n")
    .map((text) => text.trim())
    .find((text) => /^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(text));
  if (line === undefined) throw new BackupError("keyfile", path);
  return { identity: line };
}

/** Makes such a file, for its owner's eyes. Throws what the file system says, EEXIST where there is one. */
export async function makeKeyFile(path: string): Promise<BackupSecret> {
  const identity = await generateX25519Identity();
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `# public key: ${await identityToRecipient(identity)}\n${identity}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { identity };
}
