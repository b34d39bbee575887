import type { Situation } from "../../situation";

const TONES = {
  warm: "Warm and friendly.",
  concise: "Very short and to the point.",
  expert: "Like an expert: materials and measures first.",
};
const MAX_NAMES = 40;
const MAX_NAME_LENGTH = 60;

/** What belongs to one shop, in an order that only its settings and catalogue change. */
export function shopPrompt({ input }: Situation): string {
  const { shop, settings, vocabulary } = input;
  const kinds =
    vocabulary.productTypes.length > 0 ? vocabulary.productTypes : vocabulary.collections.map(({ title }) => title);
  return [
    "# This shop",
    `Name: ${shop.name}. Your name: ${settings.agentName}. Tone: ${TONES[settings.tone]}`,
    `It sells: ${names(kinds)}.`,
    ...(vocabulary.vendors.length > 1 ? [`Makers: ${names(vocabulary.vendors)}.`] : []),
  ].join("\n");
}

function names(values: string[]): string {
  return values
    .filter((value) => value.length <= MAX_NAME_LENGTH)
    .slice(0, MAX_NAMES)
    .join(", ");
}
