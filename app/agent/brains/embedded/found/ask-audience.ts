import { getVocabularyIndex } from "../../../perception/vocabulary-index";
import { bareTitle } from "../../../ranking/bare-title";
import type { RankedProduct } from "../../../ranking/ranked-product";
import type { MoveContext } from "../move-context";

/** Men's or women's: asked only where the shop has both of what was found. */
export async function askAudience(items: RankedProduct[], context: MoveContext): Promise<boolean> {
  const { situation, voice } = context;
  if (situation.need.constraints.some(({ kind }) => kind === "audience")) return false;
  const shown = new Set(items.map(({ document }) => bareTitle(document.title)));
  const { audienceTitles } = getVocabularyIndex(situation.input.vocabulary);
  const twins = [...shown].flatMap((model) => audienceTitles.get(model) ?? []);
  const hasBoth =
    /\b(?:men|herren|hommes?|hombre)/i.test(twins.join(" ").replace(/\bwomen/gi, "")) &&
    twins.some((title) => /\b(?:women|damen|femmes?|mujer)/i.test(title));
  if (!hasBoth) return false;

  const isAsked = await voice.ask({ kind: "audience", subject: "who", data: {} }, "ask.audience");
  if (isAsked) {
    voice.offer(
      { label: voice.text("audience.men"), message: voice.text("audience.men") },
      { label: voice.text("audience.women"), message: voice.text("audience.women") },
    );
  }
  return isAsked;
}
