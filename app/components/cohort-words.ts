import type { CohortCellView, CohortQuery, CohortRowView } from "~/contracts/cohort-view";
import type { FigureFormats } from "./figure-formats";

type Figure = {
  label: string;
  definition: string;
  read: (cell: CohortCellView) => number;
  format: keyof Pick<FigureFormats, "percent" | "money">;
};

/** What a cell of the cohorts can show: each is divided by all members of its row. */
export const COHORT_FIGURES: Record<CohortQuery["show"], Figure> = {
  returning: {
    label: "Share that came",
    definition:
      "The share of the group's members who came to the store at least once in that week. Weeks are counted for each member from their own first day; everyone is in the first week.",
    read: ({ visitors, members }) => visitors / members,
    format: "percent",
  },
  buying: {
    label: "Share that ordered",
    definition:
      "The share of the group's members who placed at least one order in that week, counted from their first day.",
    read: ({ buyers, members }) => buyers / members,
    format: "percent",
  },
  revenue: {
    label: "Revenue per visitor in that week",
    definition:
      "Net revenue from orders that members placed in that week, counted from their first day, divided by all members of the group.",
    read: ({ net, members }) => net / members,
    format: "money",
  },
  "revenue-so-far": {
    label: "Revenue per visitor so far",
    definition:
      "Net revenue from orders that members placed from their first day until the end of that week, divided by all members of the group.",
    read: ({ netSoFar, members }) => netSoFar / members,
    format: "money",
  },
};

export const COHORT_SEGMENT_NAMES: Record<CohortQuery["segment"], string> = {
  all: "All visitors",
  agent: "Could meet the assistant",
  holdout: "The holdout",
  talked: "Talked on the first day",
  silent: "Did not talk on the first day",
};

const ARMS: Record<string, string> = { agent: "Could meet the assistant", holdout: "The holdout" };
const CHANNELS: Record<string, string> = {
  "": "Did not talk",
  widget: "Chat in the store",
  whatsapp: "WhatsApp",
  messenger: "Messenger",
  instagram: "Instagram",
  email: "Email",
};
const DEVICES: Record<string, string> = {
  phone: "Phones",
  tablet: "Tablets",
  desktop: "Computers",
  unknown: "Other devices",
};

/** How a row is called. */
export function nameCohort({ key }: CohortRowView, by: CohortQuery["by"], { day }: FigureFormats): string {
  if (by === "arm") return ARMS[key] ?? "Not known";
  if (by === "channel") return CHANNELS[key] ?? key;
  if (by === "device") return DEVICES[key] ?? key;
  return `Week of ${day(key)}`;
}
