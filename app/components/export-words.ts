import type { Dataset } from "~/contracts/exports";

/** What each list is called and holds, as merchants read it. */
export const DATASET_WORDS: Record<Dataset, { title: string; about: string }> = {
  rollups: { title: "Daily results", about: "A row for each day and test group: visitors, steps, orders and revenue." },
  orders: { title: "Orders", about: "A row for each order: amounts, and what part the assistant had in it." },
  conversations: {
    title: "Conversations",
    about: "A row for each conversation: when, how long and how it went, not what was said.",
  },
  events: { title: "Events", about: "A row for each thing that happened: openings, clicks, products shown and added." },
};
