import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../../../perception/phrase-index";
import { answerQuestion } from "../../../tools/answer-question";
import type { MoveContext } from "../move-context";
import { quoteAnswer } from "../quote-answer";

/** "How long do they last?": what nothing is listed of may stand on the shop's pages, of such things in general. */
export async function tellOfKind(
  { productType }: CatalogDocument,
  { voice, situation, desk }: Pick<MoveContext, "voice" | "situation" | "desk">,
): Promise<boolean> {
  const asked = situation.perception.text.replace(OF_THEM, productType.toLowerCase());
  if (productType === "" || asked === situation.perception.text) return false;
  const found = await desk.use(answerQuestion, { question: asked.slice(0, 600), topic: "" });
  const answer = found.ok ? found.value.answer : null;
  if (answer === null || answer.confidence < SURE_OF_KIND) return false;
  // A page that shares no word with what was asked, beside the kind, speaks of something else.
  const told = new Set(stemsOf(`${answer.passage.title} ${answer.passage.text}`));
  const own = new Set(stemsOf(productType));
  const words = [...situation.perception.terms, ...situation.perception.entities.map(({ text }) => text)];
  const content = words.flatMap((word) => stemsOf(word)).filter((word) => !own.has(word));
  if (content.length > 0 && !content.some((word) => told.has(word))) return false;
  await quoteAnswer(answer, { situation, desk, voice });
  return true;
}

const OF_THEM = /\b(?:they|these|those|it|this|sie|es|ils|elles|ellos|ellas)\b/i;

const SURE_OF_KIND = 0.6;
