import { askedLabels } from "../../attributes/find-asked-attribute";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

const OF_MONEY_OR_PARCEL = /\b(?:cost|price|deliver|ship|liefer|versand|zustell|livr|entrega|envio|preis|kost)/;
const HEARD: IntentName[] = ["price", "delivery_time", "store_info", "warranty_care", "size_fit"];
/** "What's the inseam?" asks what is listed, and for no size. */
const OF_SIZE = new Set(["fit", "size notes", "width", "size", "sizes"]);
const ASKS_SIZE = /\b(?:siz(?:e|es|ing)|fits?|fitting|gross\w*|passt|taille|pointure|talla)\b/;
/** What is listed of these is asked of the shop's pages as well. */
const OF_PAGES = new Set(["care", "warranty"]);

/** "How much does it weigh?", "how long does the battery last?" ask for what is listed. */
export function readMisheardFact(perception: Perception, { referents }: Place): Reading {
  const { text } = perception;
  const labels = askedLabels(text);
  const isGuess = (name: IntentName) => {
    if (name === "warranty_care") return !isWritten(perception, name) && !labels.some((label) => OF_PAGES.has(label));
    if (name === "size_fit") return !labels.some((label) => OF_SIZE.has(label)) && !ASKS_SIZE.test(foldText(text));
    return name !== "store_info" || !isWritten(perception, name);
  };
  const misheard = HEARD.filter((name) => intentConfidence(perception, name) >= SURE && isGuess(name));
  const asksForFact = referents.productIds.length > 0 && labels.length > 0;
  return asksForFact && misheard.length > 0 && !OF_MONEY_OR_PARCEL.test(foldText(text))
    ? { again: intend(perception, { name: "product_detail", confidence: 0.8 }, misheard) }
    : null;
}
