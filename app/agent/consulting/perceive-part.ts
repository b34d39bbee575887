import { perceive } from "../perception/perceive";
import type { Perception } from "../perception/perception";
import type { Situation } from "../situation";

export function perceivePart(text: string, { input, perception }: Situation): Perception {
  return perceive(text, { vocabulary: input.vocabulary, expectedLanguage: perception.language });
}
