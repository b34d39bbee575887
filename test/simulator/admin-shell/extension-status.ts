import { readThemeExtensions } from "../online-store/embeds/theme-extension.ts";
import { extensionSchemaTranslations } from "../online-store/embeds/extension-translations.ts";
import type { ShellVisit } from "./shell-visit.ts";

/** What `shopify.app.extensions()` answers: each theme app extension with the state of its blocks in the themes. */
export function extensionStatus({ context, shop }: ShellVisit) {
  return readThemeExtensions(context.app.rootDir).map((extension) => {
    const text = extensionSchemaTranslations(extension.dir);
    return {
      handle: extension.handle,
      type: "theme_app_extension",
      activations: extension.blocks.map((block) => {
        const themes = shop.themes.filter((theme) =>
          theme.embeds.some(
            (embed) =>
              embed.enabled && embed.extensionHandle === extension.handle && embed.blockHandle === block.handle,
          ),
        );
        return {
          target: block.schema.target,
          handle: block.handle,
          name: text(block.schema.name),
          status: themes.some((theme) => theme.role === "main") ? "active" : "available",
          activations: themes.map((theme) => ({
            target: `template--${theme.id}.${block.schema.target}`,
            themeId: `gid://shopify/OnlineStoreTheme/${theme.id}`,
          })),
        };
      }),
    };
  });
}
