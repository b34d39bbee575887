import { readThemeExtensions } from "../online-store/embeds/theme-extension.ts";
import type { Setting } from "../online-store/section-schema.ts";
import type { ShellVisit } from "./shell-visit.ts";

/** Writes what the theme editor's form holds into the published theme, as its settings_data.json would keep it. */
export function saveEmbeds(visit: ShellVisit, form: FormData): void {
  const theme = visit.shop.themes.find((candidate) => candidate.role === "main");
  if (!theme) return;
  for (const extension of readThemeExtensions(visit.context.app.rootDir)) {
    for (const block of extension.blocks) {
      const name = `${extension.handle}/${block.handle}`;
      if (!form.getAll("embed").includes(name)) continue;
      const settings = Object.fromEntries(
        block.schema.settings.flatMap((setting) =>
          setting.id ? [[setting.id, settingValue(setting, form.get(`${name}:${setting.id}`))]] : [],
        ),
      );
      const entry = {
        extensionHandle: extension.handle,
        blockHandle: block.handle,
        enabled: form.get(`${name}:enabled`) === "1",
        settings,
      };
      const others = theme.embeds.filter(
        (embed) => embed.extensionHandle !== extension.handle || embed.blockHandle !== block.handle,
      );
      theme.embeds = [...others, entry];
    }
  }
}

function settingValue({ type }: Setting, value: FormDataEntryValue | null): unknown {
  if (type === "checkbox") return value === "true";
  if (type === "range" || type === "number") return Number(value);
  return typeof value === "string" ? value : "";
}
