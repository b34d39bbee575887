/** Encryption at rest of tokens and contact data. `purpose` is bound into the ciphertext, so a value cannot be moved to another column. */
export interface SecretBox {
  seal(plaintext: string, purpose: string): string;
  /** Throws when the ciphertext was changed or belongs to another purpose. */
  open(ciphertext: string, purpose: string): string;
}
