import type { PageContext, Tap } from "~/contracts/agent-api";
import { parseRecord } from "../core/parse-record";
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
  const turn = parseRecord(readStored("sessionStorage", "shopwalker:turn") ?? "");
  return typeof turn.key === "string" ? (turn as unknown as PendingTurn) : null;
}
