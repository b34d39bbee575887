import { foldText } from "./fold-text";

const NAMES = {
  en: "english|german|french|spanish",
  de: "deutsch|englisch|franzosisch|spanisch",
  fr: "francais|anglais|allemand|espagnol",
  es: "espanol|castellano|ingles|frances|aleman",
};
const ASKS = new RegExp(
  [
    String.raw`\b(?:do|can|could) (?:you|u) (?:also )?(?:speak|understand|talk(?: in)?|write(?: in)?) (?:${NAMES.en})\b`,
    String.raw`\b(?:sprichst|sprechen|sprecht|redest|verstehst|versteht|verstehen|kannst|konnt|konnen) (?:du|ihr|sie) (?:auch |hier )*(?:${NAMES.de})\b`,
    String.raw`\b(?:tu parles?|vous parlez|parlez-vous|parles-tu|on (?:peut )?parler?|tu comprends|vous comprenez|comprenez-vous) (?:aussi |bien )*(?:le |l'|en )?(?:${NAMES.fr})\b`,
    String.raw`\b(?:hablas?|hablais|hablan|entiendes?|entendeis) (?:usted |ustedes )?(?:tambien )?(?:en )?(?:${NAMES.es})\b`,
  ].join("|"),
);

/** "Do you speak German?", asked of the assistant. */
export function asksLanguage(text: string): boolean {
  return ASKS.test(foldText(text));
}
