import type { ShopSettings } from "~/contracts/shop-settings";

/** By field name, those of the language model by their own; shown beside the field. */
export type SettingsErrors = Partial<
  Record<keyof ShopSettings | keyof ShopSettings["languageModel"] | "modelKey", string>
>;

/** What each part of the settings page is handed. */
export type SettingsPart = {
  settings: ShopSettings;
  errors: SettingsErrors;
  set: <Key extends keyof ShopSettings>(key: Key, value: ShopSettings[Key]) => void;
};

/** As Polaris takes it: no property at all where nothing is wrong. */
export function errorOf(errors: SettingsErrors, key: keyof ShopSettings): { error?: string } {
  return errors[key] === undefined ? {} : { error: errors[key] };
}
