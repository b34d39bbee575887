/** What a holdout of this size means for the merchant, and what changing it does. */
export function tellHoldoutShare(share: number): string {
  return `${weigh(share)} Changing it reassigns the groups, and their comparison starts over the next day.`;
}

function weigh(share: number): string {
  if (share === 0) return "Without a holdout nobody can tell what the assistant earns. Your other numbers stay.";
  if (share < 0.05) return "A small holdout costs little, but it takes a long time to see the difference.";
  if (share > 0.25) return "A large holdout shows the difference sooner, but many shoppers go without the assistant.";
  return "A good balance: few shoppers go without the assistant, and the difference shows within weeks.";
}
