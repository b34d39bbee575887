import { emptyNeed, hasContent } from "~/agent/need-state/need-content";
import { mergePerception } from "~/agent/need-state/merge-perception";
import { searchText } from "~/agent/need-state/search-text";
import { perceive } from "~/agent/perception/perceive";
import { rankCandidates } from "~/agent/ranking/rank-candidates";
import { prepareSteering } from "~/agent/ranking/steering/prepare-steering";
import { readLifts } from "~/agent/ranking/steering/read-lifts";
import type { Merchandising } from "~/contracts/merchandising";
import type { SteeringPreview } from "~/contracts/merchandising-view";
import type { CatalogSearch } from "~/ports/catalog-search";

const SHOWN = 6;
const CANDIDATES = 60;

/** What a shopper's first question leads to now, and where each product would stand by relevance alone. Null: nothing is asked for. */
export async function previewSteering(
  catalog: CatalogSearch,
  { question, merchandising, locale }: { question: string; merchandising: Merchandising; locale: string },
): Promise<SteeringPreview | null> {
  const vocabulary = await catalog.getVocabulary();
  const perception = perceive(question, { vocabulary, expectedLanguage: locale });
  const { need } = mergePerception(emptyNeed(), perception, {
    ...{ currency: vocabulary.currency, referencePrice: null, pastNeeds: [] },
  });
  if (!hasContent(need)) return null;

  const candidates = await catalog.findCandidates({
    ...{ text: searchText(need), filters: { available: true }, limit: CANDIDATES },
  });
  const steering = prepareSteering(merchandising, vocabulary);
  const allowed = candidates.filter(({ document }) => !steering.isNever(document));
  const lifts = await readLifts(
    allowed.map(({ document }) => document),
    steering,
    catalog,
  );
  const plain = rankCandidates(candidates, need);
  const steered = rankCandidates(allowed, need, { lifts });
  // Where all that fits is held back, what does not fit is not offered in its place.
  const hasMatches = plain.matches.length > 0;
  const [before, after] = hasMatches ? [plain.matches, steered.matches] : [plain.near, steered.near];

  return {
    question,
    items: after.slice(0, SHOWN).map(({ document, moved }) => {
      const place = before.findIndex((product) => product.document.id === document.id) + 1;
      return {
        ...{ id: document.id, title: document.title, imageUrl: document.imageUrl },
        from: place > 0 && place <= SHOWN ? place : null,
        by: moved?.by ?? [],
      };
    }),
    withheld: before
      .slice(0, SHOWN)
      .filter(({ document }) => steering.isNever(document))
      .map(({ document }) => document.title),
  };
}
