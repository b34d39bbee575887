import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { SecretBox } from "~/ports/secret-box";

const ALGORITHM = "aes-256-gcm";
const VERSION = "v1";

type Key = { id: string; key: Buffer };

/**
 * AES-256-GCM with a key derived for each purpose (HKDF-SHA256). Ciphertext: `v1.<key id>.<iv>.<tag>.<data>`, base64url.
 * `keys`: the first one seals, all of them open, so a key is rotated by putting a new one in front.
 */
export function createAesSecretBox(keys: Key[]): SecretBox {
  const [newest] = keys;
  if (!newest) throw new Error("At least one encryption key is needed.");

  return {
    seal(plaintext, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(ALGORITHM, keyFor(newest, purpose), iv).setAAD(Buffer.from(purpose));
      const data = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
      return [VERSION, newest.id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(
        ".",
      );
    },

    open(ciphertext, purpose) {
      const [version, keyId, iv, tag, data] = ciphertext.split(".");
      if (version !== VERSION || iv === undefined || tag === undefined || data === undefined) {
        throw new Error(`This is no ciphertext of ours (${purpose}).`);
      }
      const key = keys.find((candidate) => candidate.id === keyId);
      if (!key) throw new Error(`ENCRYPTION_KEYS has no key "${keyId ?? ""}", which ${purpose} was encrypted with.`);

      const decipher = createDecipheriv(ALGORITHM, keyFor(key, purpose), Buffer.from(iv, "base64url"))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(Buffer.from(tag, "base64url"));
      return Buffer.concat([decipher.update(Buffer.from(data, "base64url")), decipher.final()]).toString("utf8");
    },
  };
}

function keyFor({ key }: Key, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `shopwalker:${purpose}`, 32));
}
