/** What each figure of the agent's own is called and what exactly was counted. */
export const ANSWERING_DEFINITIONS = {
  conversations: {
    label: "Conversations",
    definition:
      "Talks of shoppers with the assistant, also of those who did not agree to be counted as visitors. Whoever goes on after more than an hour begins another one. Your own previews are left out.",
  },
  firstReplyMedian: {
    label: "First reply, usually",
    definition:
      "Time from a shopper's first message or tap of a conversation until the first words or products of the reply stood: half of the conversations were faster. Kept for conversations since this figure exists.",
  },
  firstReplyHigh: {
    label: "First reply, slowest",
    definition: "The same time: nineteen of twenty conversations were faster than this.",
  },
  resolution: {
    label: "Resolved",
    definition:
      "Of the conversations that were about anything, those that ended with an order, with goods in the cart, or with an answer to the last question: something was shown or said for it, nothing was missing, and it was no question back. Those that a person was called into, and those whose last rating was a thumb down, are not resolved.",
  },
  firstContact: {
    label: "Resolved at once",
    definition:
      "Of the conversations that are over for at least seven days, those that were resolved and whose shopper did not come back within seven days about the same topic or the same type of product. Only shoppers who agreed to be recognised can be followed, so the others are left out. Looking for another product, comparing and the cart are not the same topic.",
  },
  satisfaction: {
    label: "Satisfaction",
    definition: "Of the replies that shoppers rated, those with a thumb up. Every reply in the panel can be rated.",
  },
  automation: {
    label: "Without a person",
    definition:
      "Conversations in which no message was left for your team and nobody of your team wrote, of all conversations.",
  },
  cost: {
    label: "Cost of a conversation",
    definition:
      "What the language model cost, divided by the conversations. Providers bill in US dollars: in a store of another currency it is converted at the rate that you enter under Settings, or else stays in dollars. Nothing where the built-in assistant answers.",
  },
  sentiment: {
    label: "Mood",
    definition:
      "How shoppers' messages sound, from -1 (angry) to +1 (delighted); about 0 is neutral. Each conversation counts with the mean of its messages.",
  },
} as const;
