import type { EmbedSettings } from "../../../extensions/shopwalker-widget/src/core/embed-settings.ts";

type PageOverrides = Partial<Omit<EmbedSettings, "config">> & { config?: Partial<EmbedSettings["config"]> | null };

/** A page as the app embed prints it. */
export function printEmbed({ config = {}, ...settings }: PageOverrides = {}): void {
  const printed = {
    page: {
      template: "product",
      productId: 10,
      productHandle: "tempo-trainer",
      variantId: 101,
      collectionHandle: null,
      search: null,
      locale: "en",
      country: "DE",
      currency: "EUR",
    },
    rootUrl: "/",
    shopName: "Concourse",
    customerId: null,
    cartCount: 0,
    isDesignMode: false,
    isHidden: false,
    panelUrl: "/assets/shopwalker-panel.js",
    behaviorUrl: "/assets/shopwalker-behavior.js",
    accent: "#1f3d36",
    onAccent: "#fff",
    position: "right",
    offsetX: 20,
    offsetY: 20,
    launcherStyle: "pill",
    launcherLabel: "Ask Sam",
    greeting: "",
    contactUrl: null,
    words: {},
    ...settings,
    config: config && {
      proxyPath: "/apps/walker",
      experimentSalt: "salt",
      holdoutShare: 0,
      agentName: "Sam",
      paused: false,
      openings: { hesitation: false, welcome: false, exit: false },
      reasonWeights: {},
      ...config,
    },
  };
  const script = document.createElement("script");
  script.type = "application/json";
  script.id = "shopwalker-settings";
  script.textContent = JSON.stringify(printed);
  document.body.replaceChildren(script);
}
