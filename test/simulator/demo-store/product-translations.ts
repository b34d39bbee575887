/** Titles by handle: German, French. Shopify keeps them as a merchant's translation app stores them. */
const TITLES: Readonly<Record<string, readonly [german: string, french: string]>> = {
  "mens-tern-3": ["Tern 3 Laufschuh für Herren", "Tern 3 chaussures de running homme"],
  "womens-tern-3": ["Tern 3 Laufschuh für Damen", "Tern 3 chaussures de running femme"],
  "mens-tern-3-shield": ["Tern 3 Shield wasserdichter Laufschuh für Herren", "Tern 3 Shield imperméables homme"],
  "womens-tern-3-shield": ["Tern 3 Shield wasserdichter Laufschuh für Damen", "Tern 3 Shield imperméables femme"],
  "mens-keelson-5": ["Keelson 5 Stabilitätsschuh für Herren", "Keelson 5 chaussures de stabilité homme"],
  "womens-keelson-5": ["Keelson 5 Stabilitätsschuh für Damen", "Keelson 5 chaussures de stabilité femme"],
  "mens-eider-2": ["Eider 2 Komfortlaufschuh für Herren", "Eider 2 chaussures très amorties homme"],
  "womens-eider-2": ["Eider 2 Komfortlaufschuh für Damen", "Eider 2 chaussures très amorties femme"],
  "skua-carbon": ["Skua Carbon Wettkampfschuh", "Skua Carbon chaussures de compétition"],
  "mens-plover": ["Plover Einsteigerlaufschuh für Herren", "Plover chaussures pour débuter homme"],
  "womens-plover": ["Plover Einsteigerlaufschuh für Damen", "Plover chaussures pour débuter femme"],
  "mens-scree-4": ["Scree 4 Trailschuh für Herren", "Scree 4 chaussures de trail homme"],
  "womens-scree-4": ["Scree 4 Trailschuh für Damen", "Scree 4 chaussures de trail femme"],
  "mens-scree-4-wp": ["Scree 4 WP wasserdichter Trailschuh für Herren", "Scree 4 WP trail imperméables homme"],
  "womens-scree-4-wp": ["Scree 4 WP wasserdichter Trailschuh für Damen", "Scree 4 WP trail imperméables femme"],
  "frostline-spike": ["Frostline Spike Winterschuh mit Spikes", "Frostline Spike chaussures à crampons"],
  "mens-daily-tee": ["Daily Laufshirt für Herren", "T-shirt de running Daily homme"],
  "womens-daily-tee": ["Daily Laufshirt für Damen", "T-shirt de running Daily femme"],
  "mens-headwater-rain-jacket": ["Headwater Regenjacke für Herren", "Veste de pluie Headwater homme"],
  "womens-headwater-rain-jacket": ["Headwater Regenjacke für Damen", "Veste de pluie Headwater femme"],
  "mens-ptarmigan-winter-vest": ["Ptarmigan Winterweste für Herren", "Gilet d'hiver Ptarmigan homme"],
  "womens-ptarmigan-winter-vest": ["Ptarmigan Winterweste für Damen", "Gilet d'hiver Ptarmigan femme"],
  "womens-harrier-tights": ["Harrier Lauftights für Damen", "Collant de running Harrier femme"],
  "mens-harrier-tights": ["Harrier Lauftights für Herren", "Collant de running Harrier homme"],
  "milepost-crew-socks": ["Milepost Laufsocken", "Chaussettes de running Milepost"],
  "watchfire-beanie": ["Watchfire Mütze", "Bonnet Watchfire"],
  "ember-thermal-gloves": ["Ember Thermohandschuhe", "Gants thermiques Ember"],
  "shearwater-5-running-vest": ["Shearwater 5 Laufweste", "Gilet de trail Shearwater 5"],
  "carry-on-running-belt": ["Carry-On Laufgürtel", "Ceinture de running Carry-On"],
  "lantern-300-headlamp": ["Lantern 300 Stirnlampe", "Lampe frontale Lantern 300"],
  "compass-45-gps-watch": ["Compass 45 GPS-Uhr", "Montre GPS Compass 45"],
  "quickstep-gel": ["Quickstep Energiegel", "Gel énergétique Quickstep"],
  "quickstep-gel-caffeine": ["Quickstep Energiegel mit Koffein", "Gel énergétique Quickstep à la caféine"],
  "riverbed-drink-mix": ["Riverbed Getränkepulver", "Boisson énergétique Riverbed"],
  "grain-foam-roller": ["Grain Faszienrolle", "Rouleau de massage Grain"],
  "millrace-gift-card": ["Millrace Geschenkgutschein", "Carte cadeau Millrace"],
};

/** A product's translations by locale and field; empty where nobody has translated it. */
export function productTranslations(handle: string): Record<string, Record<string, string>> {
  const titles = TITLES[handle];
  if (!titles) return {};
  return { de: { title: titles[0] }, fr: { title: titles[1] } };
}

export const TRANSLATED_HANDLES: readonly string[] = Object.keys(TITLES);
