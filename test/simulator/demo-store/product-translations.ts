/** German and French by handle, as a merchant's translation app would have stored them. */
export const PRODUCT_TRANSLATIONS: Readonly<Record<string, Record<string, Record<string, string>>>> = {
  "mens-tern-3": { de: { title: "Tern 3 Laufschuh für Herren" }, fr: { title: "Tern 3 chaussure de running homme" } },
  "womens-tern-3": { de: { title: "Tern 3 Laufschuh für Damen" }, fr: { title: "Tern 3 chaussure de running femme" } },
};
