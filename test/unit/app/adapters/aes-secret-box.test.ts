import { expect, test } from "vitest";
import { createAesSecretBox } from "~/adapters/crypto/aes-secret-box";

const old = { id: "old", key: Buffer.alloc(32, 1) };
const fresh = { id: "fresh", key: Buffer.alloc(32, 2) };

test("opens what it sealed, and seals the same text differently each time", () => {
  const box = createAesSecretBox([old]);
  const [first, second] = [box.seal("shpat_secret", "token"), box.seal("shpat_secret", "token")];

  expect(box.open(first, "token")).toBe("shpat_secret");
  expect(first).not.toContain("shpat");
  expect(first).not.toBe(second);
});

test("a new key in front seals; the old one still opens", () => {
  const sealedBefore = createAesSecretBox([old]).seal("address", "email");
  const rotated = createAesSecretBox([fresh, old]);

  expect(rotated.open(sealedBefore, "email")).toBe("address");
  expect(rotated.seal("address", "email")).toMatch(/^v1\.fresh\./);
});

test("refuses another purpose, a changed text, a key that is gone and what is no ciphertext", () => {
  const box = createAesSecretBox([old]);
  const sealed = box.seal("address", "email");
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");

  expect(() => box.open(sealed, "token")).toThrow();
  expect(() => box.open(changed, "email")).toThrow();
  expect(() => createAesSecretBox([fresh]).open(sealed, "email")).toThrow('ENCRYPTION_KEYS has no key "old"');
  expect(() => box.open("plain", "email")).toThrow("no ciphertext of ours");
});
