import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface SealingKey {
  name: string;
  key: Buffer;
}

/** The keys in use, the newest first; what was sealed with an older one still opens. */
function sealingKeys(): SealingKey[] {
  const named = env.SEALING_KEYS?.split(",") ?? [];
  const keys = named.map((pair) => {
    const at = pair.indexOf(":");
    return { name: pair.slice(0, at), key: Buffer.from(pair.slice(at + 1), "base64") };
  });
  // What was sealed before there were keys of their own still opens.
  return [
    ...keys,
    { name: "app", key: Buffer.from(hkdfSync("sha256", env.APP_SECRET, "", "piecework sealing", 32)) },
  ];
}

/** `context` names the row and column it belongs to, so that a sealed value copied elsewhere does not open there. */
export function sealBytes(plain: Uint8Array, context: string): Buffer {
  const [{ name, key }] = sealingKeys() as [SealingKey];
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const header = Buffer.from(name);
  return Buffer.concat([Buffer.from([header.length]), header, nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when the value was changed, belongs to another context, or its key is no longer there */
export function openBytes(sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed);
  const nonceAt = 1 + (bytes[0] ?? 0);
  const tagAt = nonceAt + NONCE_BYTES;
  const found = sealingKeys().find(({ name }) => name === sealedWith(bytes));
  if (!found) throw new Error(`The sealing key "${sealedWith(bytes)}" is not in SEALING_KEYS.`);
  const decipher = createDecipheriv(ALGORITHM, found.key, bytes.subarray(nonceAt, tagAt))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(tagAt, tagAt + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(tagAt + TAG_BYTES)), decipher.final()]);
}

/** Seals a text, for a column of text. */
export function sealText(plain: string, context: string): string {
  return sealBytes(Buffer.from(plain), context).toString("base64");
}

/** @throws as `openBytes` does */
export function openText(sealed: string, context: string): string {
  return openBytes(Buffer.from(sealed, "base64"), context).toString("utf8");
}

/** The name of the key that what is sealed now is sealed with. */
export function newestSealingKey(): string {
  return sealingKeys()[0]!.name;
}

/** Whether it should be sealed anew, because a newer key has come. */
export function isSealedWithOldKey(sealed: Uint8Array): boolean {
  return sealedWith(sealed) !== newestSealingKey();
}

function sealedWith(sealed: Uint8Array): string {
  return Buffer.from(sealed.slice(1, 1 + (sealed[0] ?? 0))).toString();
}
