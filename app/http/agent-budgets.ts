import type { RateBudget } from "./limit-rate";

/**
 * How much one shopper, and one shop, may ask for. Generous to people and to a sale's first hour; a script that holds a
 * token runs into them at once.
 */
export const BUDGETS = {
  session: { perAddress: { limit: 60, perSeconds: 60 }, perShop: { limit: 6000, perSeconds: 60 } },
  visit: { perAddress: { limit: 60, perSeconds: 60 }, perShop: { limit: 30_000, perSeconds: 60 } },
  turns: { perVisitor: { limit: 30, perSeconds: 60 }, perShop: { limit: 3000, perSeconds: 60 } },
  openings: { perVisitor: { limit: 10, perSeconds: 60 } },
  conversations: { perVisitor: { limit: 120, perSeconds: 60 } },
  stream: { perVisitor: { limit: 60, perSeconds: 60 } },
  events: { perVisitor: { limit: 300, perSeconds: 60 } },
  feedback: { perVisitor: { limit: 60, perSeconds: 60 } },
  pixel: {
    // Behind a balancer that TRUST_PROXY does not name, all buyers have one address.
    perAddress: { limit: 600, perSeconds: 60 },
    perShop: { limit: 3000, perSeconds: 60 },
    // Its token is public: what a stranger can make us store is bounded.
    perShopAndDay: { limit: 100_000, perSeconds: 86_400 },
  },
  token: { perVisitor: { limit: 30, perSeconds: 60 } },
} satisfies Record<string, Record<string, RateBudget>>;
