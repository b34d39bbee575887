/** Access tokens of shops, as far as the domain has to do with them. */
export interface SessionVault {
  /** Deletes every session of the shop. */
  forgetShop(shopDomain: string): Promise<void>;
}
