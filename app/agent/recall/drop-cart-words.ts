import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Into my bag", "out of the basket": the place where things are put, in a shop that may sell bags as well. On folded text. */
const PLACE =
  /\b(?:bag|basket|cart) (?:it|them|that|this|both|one)\b(?! (?:is|was|are|in))|\b(?:in(?:to)?|to|onto|from|out of|off)\s+(?:my|the|our|your)?\s*(?:shopping\s+)?(?:cart|basket|bag|trolley)\b|\b(?:with|for) (?:my|the|our)\s+(?:shopping\s+)?(?:cart|basket|trolley)\b|\b(?:zu meinem (?:warenkorb|einkaufswagen)|avec mon panier|con mi (?:carrito|cesta))\b|\b(?:in (?:den|meinen)|zum|aus dem|im) (?:warenkorb|einkaufswagen|korb)\b|\b(?:au|dans (?:le|mon)|du) panier\b|\b(?:al?|en el|en mi|a mi|del) (?:carrito|cesta)\b/g;

/** The perception without the words for the cart as a place: they name nothing that is wanted. */
export function dropCartWords(perception: Perception): Perception {
  const places = [...foldText(perception.text).matchAll(PLACE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
  if (places.length === 0) return perception;
  return {
    ...perception,
    entities: perception.entities.filter(
      ({ type, start, end }) =>
        !["category", "product", "attribute"].includes(type) ||
        !places.some((place) => start >= place.start && end <= place.end),
    ),
    terms: perception.terms.filter((term) => !places.some(({ text }) => text.endsWith(term))),
  };
}
