import type { SittingFilter } from "~/contracts/inbox";
import type { FigureFormats } from "./figure-formats";
import { nameStages, TOPIC_LABELS } from "./sitting-words";

const DEVICES = { phone: "phones", tablet: "tablets", desktop: "computers" };

/** What a filtered list of conversations shows, in words. */
export function describeSittingFilter(filter: SittingFilter, { period }: Pick<FigureFormats, "period">): string {
  const { topic, type, path, from, to, device, visitors } = filter;
  const what = [
    topic === null ? null : `“${TOPIC_LABELS[topic]}”`,
    type === null ? null : `products of the type “${type}”`,
  ].filter((part) => part !== null);
  const parts = [
    what.length === 0 ? "Conversations" : `Conversations about ${what.join(" and ")}`,
    path === null ? "" : ` along the path ${nameStages(path).join(" → ")}`,
    from === "0000-01-01" ? "" : `, ${period({ firstDay: from, lastDay: to })}`,
    device === "all" ? "" : `, on ${DEVICES[device]}`,
    visitors === "all" ? "" : `, of ${visitors} visitors`,
  ];
  return parts.join("");
}
