import { generateKeyPairSync, sign as signBytes } from "node:crypto";

/** Discord's key for one application. */
export interface SigningKey {
  /** Hexadecimal, 32 bytes. */
  publicKey: string;
  /** The headers for a body. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers */
  headers(body: string, timestamp: string, signature: "good" | "bad" | "missing"): Record<string, string>;
}

/** A fresh Ed25519 key. */
export function createSigningKey(): SigningKey {
  const pair = generateKeyPairSync("ed25519");
  return {
    // The last 32 bytes of the SPKI form are the key itself (RFC 8410).
    publicKey: pair.publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex"),
    headers(body, timestamp, signature) {
      if (signature === "missing") return {};
      const bytes = signBytes(null, Buffer.from(timestamp + body), pair.privateKey);
      if (signature === "bad") bytes[0] = bytes[0]! ^ 1;
      return { "x-signature-ed25519": bytes.toString("hex"), "x-signature-timestamp": timestamp };
    },
  };
}
