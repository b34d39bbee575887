import { readStored, writeStored } from "../core/storage";

/** The id of this browser, made at the first visit with consent. */
export function keepVisitor(): string {
  const visitor = readStored("localStorage", "shopwalker:visitor") ?? sessionVisitor() ?? crypto.randomUUID();
  writeStored("localStorage", "shopwalker:visitor", visitor);
  return visitor;
}

/** Consent was refused or taken back: nothing that tells this browser from another stays. Returns who it was. */
export function forgetVisitor(): string | null {
  const visitor = readStored("localStorage", "shopwalker:visitor");
  for (const key of [
    "shopwalker:visitor",
    "shopwalker:visit",
    "shopwalker:cart",
    "shopwalker:opening",
    "shopwalker:signals",
  ] as const) {
    writeStored("localStorage", key, null);
  }
  return visitor;
}

/** Who chatted before consenting keeps the conversation: its visitor becomes the browser's. */
function sessionVisitor(): string | undefined {
  return /"visitorId":"([\w-]{16,60})"/.exec(readStored("sessionStorage", "shopwalker:session") ?? "")?.[1];
}
