import type { Dataset } from "~/contracts/exports";

/** What each list is called and holds, as merchants read it. */
export const DATASET_WORDS: Record<Dataset, { title: string; about: string }> = {
  rollups: { title: "Daily results", about: "A row for each day and test group: visitors, steps, orders and revenue." },
  orders: { title: "Orders", about: "A row for each order: amounts, and the assistant's part in it." },
  conversations: {
    title: "Conversations",
    about: "A row for each conversation: when it was, how long it took and how it went, but not what was said.",
  },
  events: { title: "Events", about: "A row for each event: openings, clicks, products shown and added." },
};
