import { readStored, storageKeys, writeStored } from "../core/storage";

/** The id of this browser, made at the first visit with consent. */
export function keepVisitor(): string {
  const visitor = readStored("localStorage", storageKeys.visitor) ?? sessionVisitor() ?? crypto.randomUUID();
  writeStored("localStorage", storageKeys.visitor, visitor);
  return visitor;
}

/** Consent was refused or taken back: nothing that tells this browser from another stays. */
export function forgetVisitor(): void {
  for (const key of [storageKeys.visitor, storageKeys.visit, storageKeys.linkedCart, storageKeys.opening]) {
    writeStored("localStorage", key, null);
  }
  writeStored("sessionStorage", storageKeys.signals, null);
}

/** Who chatted before consenting keeps the conversation: its visitor becomes the browser's. */
function sessionVisitor(): string | undefined {
  return /"visitorId":"([\w-]{16,60})"/.exec(readStored("sessionStorage", storageKeys.session) ?? "")?.[1];
}
