import { appConfigOf } from "../server/app-config.ts";
import { readThemeExtensions } from "../online-store/embeds/theme-extension.ts";
import type { AppInstallation, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/**
 * What Shopify does at a managed install: grants the scopes of the TOML, reserves the proxy path, and offers the
 * app's embeds to the themes, switched off unless `enableEmbeds`. The app is not called; it learns of the shop when
 * its page is first opened in the admin. Installing twice changes nothing.
 */
export function installApp(
  context: SimulatorContext,
  shop: ShopState,
  { enableEmbeds = false }: { enableEmbeds?: boolean } = {},
): AppInstallation {
  const { clientId } = context.app;
  const config = appConfigOf(context.app);
  const installation: AppInstallation = shop.installations.get(clientId) ?? {
    id: context.ids.numeric(),
    clientId,
    installedAt: context.clock.nowIso(),
    grantedScopes: [...config.scopes],
    metafields: [],
    proxy: { prefix: config.proxy?.prefix ?? "apps", subpath: config.proxy?.subpath ?? config.handle },
    webPixelSettings: null,
  };
  shop.installations.set(clientId, installation);
  offerEmbeds(context, shop, enableEmbeds);
  return installation;
}

function offerEmbeds(context: SimulatorContext, shop: ShopState, enabled: boolean): void {
  const embeds = readThemeExtensions(context.app.rootDir).flatMap((extension) =>
    extension.blocks
      .filter((block) => block.schema.target !== "section")
      .map((block) => ({ extensionHandle: extension.handle, blockHandle: block.handle })),
  );
  for (const theme of shop.themes) {
    for (const { extensionHandle, blockHandle } of embeds) {
      const known = theme.embeds.find(
        (embed) => embed.extensionHandle === extensionHandle && embed.blockHandle === blockHandle,
      );
      if (!known) theme.embeds.push({ extensionHandle, blockHandle, enabled, settings: {} });
      else if (enabled) known.enabled = true;
    }
  }
}
