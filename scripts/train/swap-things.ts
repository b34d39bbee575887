import type { Message } from "./read-messages.ts";

/** Things that shops sell, by language, in the form in which they stand in the messages. */
const THINGS: Record<string, string[]> = {
  en: `shoes boots jacket jackets dress shirt shirts hoodie socks hat scarf belt bag backpack wallet watch ring earrings lamp lamps rug
    blanket pillow mattress towels kettle pan knife mug mugs blender toaster coffee tea cream serum shampoo soap candle candles
    tent bottle bike helmet charger headphones speaker mouse keyboard camera phone table chair desk curtains vase poster yarn
    toy toys gloves sweater jeans pants skirt sandals sneakers sunglasses umbrella notebook book powder vitamins snacks`
    .trim()
    .split(/\s+/),
  de: "schuhe jacke hose kleid pullover mütze gürtel rucksack tasche lampe kissen decke tasse kanne creme kerzen zelt uhr hemd socken".split(
    " ",
  ),
  fr: "chaussures veste pantalon robe pull bonnet ceinture sac lampe couverture tasse crème bougies tente montre chemise chaussettes".split(
    " ",
  ),
  es: "zapatos chaqueta pantalones vestido jersey gorro cinturón mochila lámpara manta taza crema velas tienda reloj camisa calcetines".split(
    " ",
  ),
};

/**
 * A copy of each message that names a thing, with another thing in its place: what is sold says nothing about what is wanted
 * of it.
 */
export function swapThings(messages: Message[], random: () => number): Message[] {
  return messages.flatMap((message) => {
    const things = THINGS[message.language] ?? [];
    const words = message.text.split(" ");
    const at = words.findIndex((word) => things.includes(word.toLowerCase()));
    const other = things[Math.floor(random() * things.length)];
    if (at < 0 || other === undefined) return [];
    return [{ ...message, text: words.with(at, other).join(" ") }];
  });
}
