import type { Dataset } from "~/contracts/exports";

export type ApiToken = {
  id: string;
  name: string;
  scopes: Dataset[];
  /** Last characters of the secret. */
  ending: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** Tokens of one shop's read API. Of the secret only a hash is kept. */
export interface ApiTokenStore {
  /** Newest first. */
  list(): Promise<ApiToken[]>;
  create(token: Omit<ApiToken, "ending" | "lastUsedAt"> & { secret: string }): Promise<void>;
  /** False where there is none of this id. */
  revoke(id: string): Promise<boolean>;
}

/** Whose token a secret is; null for one that was never given out or is revoked. */
export type FindApiToken = (
  secret: string,
  now: Date,
) => Promise<{ shopId: string; id: string; scopes: Dataset[] } | null>;
