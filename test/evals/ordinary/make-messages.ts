/** Half of the ordinary messages: templates filled with words of the demo store, the same ones every time. */
const TEMPLATES = [
  "do you have {product} in {color}?",
  "I'm looking for {product} for {wearer}",
  "{product} under {amount} dollars",
  "add the {product} in {color} to my cart",
  "is the {product} waterproof?",
  "which {product} is best for {use}?",
  "compare the {product} and the {product}",
  "how much is the {product}?",
  "I need {product} by {day}",
  "remove the {product} from my cart",
  "what size should I take in the {product}?",
  "{color} {product} please",
  "my {relative} wants {product}, size {size}",
  "show me {product} but not {color}",
  "are {product} good for {use}?",
  "does the {product} come in {size}?",
  "I bought {product} last year and want the same in {color}",
  "what goes with {product}?",
  "{product} or {product} for {use}?",
  "can I return the {product} if it doesn't fit?",
  "do you ship {product} to {country}?",
  "2 {product} and 1 {product} please",
  "cheapest {product}?",
  "any {product} on sale?",
  "i want {product}, not {product}",
  "is there a guide or instructions for {product}?",
  "tell me about your {product}",
  "what do other runners say about the {product}?",
  "I hate my old {product}, need better {product}",
  "gift for my {relative}: {product} around {amount}",
];

const WORDS: Record<string, string[]> = {
  product: [
    "trail shoes",
    "road shoes",
    "running socks",
    "headlamp",
    "rain jacket",
    "gps watch",
    "running belt",
    "energy gels",
    "foam roller",
    "merino tee",
    "tights",
    "shorts",
    "cap",
    "gloves",
    "hydration vest",
    "sunglasses",
    "Tern 3",
    "Keelson 5",
    "Scree 4 WP",
    "Plover",
    "Watchfire beanie",
    "Lantern 300",
    "Milepost socks",
    "Skua Carbon",
    "Headwater jacket",
    "Brine tablets",
    "race belt",
    "insoles",
    "recovery slides",
    "gift card",
    "massage gun",
    "soft flask",
    "arm sleeves",
    "trekking poles",
    "sports bra",
    "base layer",
  ],
  color: ["black", "blue", "red", "navy", "grey", "white", "green", "coral", "yellow", "purple"],
  use: [
    "marathons",
    "mud",
    "winter",
    "summer",
    "long runs",
    "beginners",
    "the treadmill",
    "night runs",
    "hiking",
    "speed work",
    "rain",
    "ice",
  ],
  wearer: ["men", "women", "kids", "my son", "my daughter", "a friend", "a beginner"],
  relative: ["husband", "wife", "dad", "mother", "coach", "sister", "colleague"],
  country: ["Canada", "Germany", "France", "the UK", "Alaska"],
  day: ["Friday", "next week", "Christmas", "tomorrow"],
  size: ["9", "8.5", "M", "XL", "42", "10 wide"],
  amount: ["20", "40", "60", "100", "150"],
};

/** `count` different messages; the choice follows a fixed sequence. */
export function makeMessages(count: number): string[] {
  const messages = new Set<string>();
  let state = 7;
  const next = (length: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * length);
  };
  while (messages.size < count) {
    const template = TEMPLATES[next(TEMPLATES.length)] ?? "";
    messages.add(
      template.replace(/\{(\w+)\}/g, (_, name: string) => {
        const words = WORDS[name] ?? [];
        return words[next(words.length)] ?? "";
      }),
    );
  }
  return [...messages];
}
