import type { SessionResponse } from "~/contracts/agent-api";
import { ApiError, toApiError } from "./api-error";
import { parseRecord } from "./parse-record";
import { readStored, writeStored } from "./storage";
import type { WidgetContext } from "./widget-context";

/** `customerId`: who was logged in on the page that it was made on. */
export type KeptSession = SessionResponse & { expiresAt: number; customerId: number | null };

export type SessionSource = {
  /** The running session, else a new one through the shop's app proxy. Throws an ApiError. */
  get: () => Promise<KeptSession>;
  /** A new token, after the server refused the old one. */
  renew: () => Promise<KeptSession>;
};

/** A token is renewed this long before it ends, so that none runs out under way. */
const MARGIN_MS = 30_000;

export function createSession(context: WidgetContext): SessionSource {
  let running: Promise<KeptSession> | null = null;

  function renew(): Promise<KeptSession> {
    running ??= mint(context).finally(() => (running = null));
    return running;
  }
  return {
    get: () => {
      const kept = readKept();
      // Logged out or in since: the chat of the last customer is not to be shown to the next.
      const isSame = kept?.customerId === context.settings.customerId;
      return kept && isSame && kept.expiresAt - MARGIN_MS > Date.now() ? Promise.resolve(kept) : renew();
    },
    renew,
  };
}

async function mint(context: WidgetContext): Promise<KeptSession> {
  const { isPreview, visitor } = context.identity();
  // Without consent the id lives as long as the tab, so that the conversation survives the next page.
  const known = visitor ?? readKept()?.visitorId;
  const query = new URLSearchParams({ ...(known && { visitor: known }), ...(isPreview && { preview: "1" }) });

  const response = await fetch(`${context.settings.config.proxyPath}/session?${query.toString()}`, {
    headers: { accept: "application/json" },
  }).catch(() => null);
  if (!response) throw new ApiError(0, "offline");
  if (!response.ok) throw await toApiError(response);

  const session = readSession(await response.text());
  // A shop behind a password page answers 200 with HTML.
  if (!session) throw new ApiError(response.status, "unavailable");
  const { customerId } = context.settings;
  const kept = { ...session, customerId, expiresAt: Date.now() + session.expiresInSeconds * 1000 };
  writeStored("sessionStorage", "shopwalker:session", JSON.stringify(kept));
  return kept;
}

function readKept(): KeptSession | null {
  const session = readSession(readStored("sessionStorage", "shopwalker:session") ?? "");
  return session && "expiresAt" in session ? (session as KeptSession) : null;
}

function readSession(text: string): SessionResponse | null {
  const session = parseRecord(text);
  const isSession = typeof session.token === "string" && typeof session.apiOrigin === "string";
  return isSession ? (session as unknown as SessionResponse) : null;
}
