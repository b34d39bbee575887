/**
 * What the demo, tests and an unedited `.env` run with. Everybody knows these values: in production the process refuses
 * to start with any of them.
 */
export const DEMO_SECRETS = {
  apiKey: "shopwalker-demo",
  apiSecret: "demo-secret-for-the-local-shopify-only",
  encryptionKeys: "demo:ZGVtby1rZXktZm9yLXRoZS1sb2NhbC1zaG9waWZ5ISE=",
  visitorTokenSecret: "demo-visitor-token-secret-for-local-use-only",
};
