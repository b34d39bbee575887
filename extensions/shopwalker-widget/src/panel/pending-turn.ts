import type { PageContext, Tap } from "~/contracts/agent-api";
import { isRecord, parseJsonText } from "../core/parse-json-text";
import { readStored, writeStored } from "../core/storage";

/** A turn that has been sent and has not ended: kept through a reload, and sent again under the same key. */
export type PendingTurn = {
  key: string;
  message: string | null;
  tap: Tap | null;
  page: PageContext;
};

export function keepPendingTurn(turn: PendingTurn | null): void {
  writeStored("sessionStorage", "shopwalker:turn", turn && JSON.stringify(turn));
}

export function readPendingTurn(): PendingTurn | null {
  const turn = parseJsonText(readStored("sessionStorage", "shopwalker:turn") ?? "");
  return isRecord(turn) && typeof turn.key === "string" ? (turn as PendingTurn) : null;
}
