/** What is said to have something put into the cart, on folded text. */
export const TO_CART =
  /\b(?:in|into|to|onto) (?:my |the |our )?(?:cart|basket|bag|trolley)\b|\b(?:in (?:den|meinen)|zum) (?:warenkorb|einkaufswagen|korb)\b|\b(?:au|dans (?:le|mon)) panier\b|\b(?:al?|en el|en mi|a mi) (?:carrito|cesta)\b|,\s*buy(?: it)?\s*[.!]?$|\bi(?:'ll| will) (?:take|have|get)\b|\bich nehme\b|\bje (?:le |la |les )?prends\b|\bme (?:lo|la|los|las) (?:llevo|quedo)\b|\badd (?:it|them|this|that)\b/;
