import { answerInWords } from "./sensible-model/answer-in-words.ts";
import { readRequest } from "./sensible-model/read-request.ts";
import { contentWords } from "./sensible-model/relevance.ts";
import type { ModelBehavior } from "./model-server.ts";

/**
 * A stand-in that does what a fair model would with what it is given: it looks up what nobody has read yet, answers the
 * question with the facts that its words point at, names products by slot, says what is missing, and quotes the shop's
 * pages. It knows the prompt's form and a few words of four languages, and no shop.
 */
export const sensibleModel: ModelBehavior = (request) => {
  const read = readRequest(request);
  if (read.results.length > 0) return { text: answerInWords(read) };

  const [inFocus] = [read.known.on_page, ...read.known.shown_last.map(({ product }) => product)];
  if (inFocus !== undefined && read.isAboutOne && read.canCall("get_product"))
    return { calls: [{ name: "get_product", arguments: { products: [inFocus] } }] };
  if (read.canCall("search_products") && !read.known.about.includes("greet"))
    return { calls: [{ name: "search_products", arguments: { words: contentWords(read.message).join(" ") } }] };
  if (read.canCall("answer_question"))
    return { calls: [{ name: "answer_question", arguments: { question: read.message.slice(0, 300) } }] };
  return { text: answerInWords(read) };
};
