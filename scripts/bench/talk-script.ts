/** Conversations as shoppers hold them: the first message stands alone, the others follow it. Reading only, so they can be repeated. */
export const TALKS: readonly (readonly string[])[] = [
  ["I need shoes for my first marathon, I overpronate", "in blue", "cheaper please"],
  ["waterproof trail running shoes for women under 160 dollars", "what about the second one?"],
  ["do you have a headlamp?", "which one is brighter?", "compare the first two"],
  ["I'm looking for a gift for a runner under 50", "show me others"],
  ["merino base layer for winter, size M", "is it in stock in black?"],
  ["what is your return policy?", "how long does delivery take?"],
  ["gels without caffeine", "which of them are vegan?"],
  ["hydration vest for a 50k", "how much is the bigger one?"],
  ["hi", "I want to start running, what do I need?"],
  ["men's rain jacket in black size L", "does it have a hood?"],
];
