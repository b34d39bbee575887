/** Long enough to spare the turns of a visit the reading, short enough to notice a new token by itself. */
const KEEP_MS = 60_000;

export type KeptTokens = {
  /** Access token of a shop; null while there is none. */
  load(shopDomain: string): Promise<string | null>;
  /** Shopify refused the token: the next one is read anew. */
  forget(shopDomain: string): void;
};

/** Keeps the shops' access tokens in memory for a minute, since every reply to a shopper reads with one. */
export function keepTokens(read: (shopDomain: string) => Promise<string | null>): KeptTokens {
  const kept = new Map<string, { token: Promise<string | null>; until: number }>();

  return {
    async load(shopDomain) {
      const known = kept.get(shopDomain);
      if (known && performance.now() < known.until) return known.token;

      const token = read(shopDomain);
      kept.set(shopDomain, { token, until: performance.now() + KEEP_MS });
      const found = await token.catch((error: unknown) => {
        kept.delete(shopDomain);
        throw error;
      });
      if (found === null) kept.delete(shopDomain);
      return found;
    },
    forget: (shopDomain) => void kept.delete(shopDomain),
  };
}
