/** What each figure of the agent's own is called and what exactly was counted. */
export const ANSWERING_DEFINITIONS = {
  conversations: {
    label: "Conversations",
    definition:
      "Shoppers' conversations with the assistant, including those of shoppers who did not agree to be counted as visitors. A shopper who comes back after more than an hour starts a new one. Your own previews are left out.",
  },
  firstReplyMedian: {
    label: "Typical first reply",
    definition:
      "Time from the shopper's first message or tap until the first words or products of the reply appeared: half of the conversations were faster. Older conversations, from before this was measured, are not included.",
  },
  firstReplyHigh: {
    label: "Slow first reply",
    definition: "The same time: nineteen out of twenty conversations were faster than this.",
  },
  resolution: {
    label: "Resolved",
    definition:
      "Of the conversations that were about something, those that ended with an order, with goods in the cart, or with an answer to the last question: something was shown or said, nothing was missing, and the assistant did not just ask back. Conversations handed to a person, and those whose last rating was a thumbs down, are not resolved.",
  },
  firstContact: {
    label: "Resolved at once",
    definition:
      "Of the conversations that ended at least seven days ago, those that were resolved and whose shopper did not come back within seven days about the same topic or the same type of product. Only shoppers who agreed to be recognised can be followed, so the others are left out. Looking for another product, comparing and using the cart do not count as the same topic.",
  },
  satisfaction: {
    label: "Satisfaction",
    definition: "Of the replies that shoppers rated, those with a thumbs up. Every reply in the panel can be rated.",
  },
  automation: {
    label: "Without a person",
    definition:
      "Share of all conversations in which no message was left for your team and nobody from your team wrote.",
  },
  cost: {
    label: "Cost of a conversation",
    definition:
      "What the language model cost, divided by the conversations. Providers bill in US dollars: if your store uses another currency, it is converted at the rate you enter under Settings, or stays in dollars without one. The built-in assistant costs nothing.",
  },
  sentiment: {
    label: "Mood",
    definition:
      "How shoppers' messages sound, from -1 (angry) to +1 (delighted); around 0 is neutral. Each conversation counts with the average of its messages.",
  },
} as const;
