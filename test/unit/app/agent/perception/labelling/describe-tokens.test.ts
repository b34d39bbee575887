import { expect, test } from "vitest";
import {
  describeMessage,
  describePosition,
  describeTokens,
  describeWord,
  OFFSETS,
  PAIR_NAMES,
  pairsAt,
  wordAt,
} from "~/agent/perception/labelling/describe-tokens";

test.each([["Red running shoes for my iPhone12 case in size 10"], ["Red shoes"], ["shoes"]])(
  "what each word of %j brings is together what training learns from",
  (text) => {
    const tokens = text.split(" ");
    const words = tokens.map((token) => token.toLowerCase());

    const together = tokens.map((_, index) => [
      ...describeMessage(words),
      ...describePosition(words, index),
      ...OFFSETS.flatMap((offset) => {
        const at = index + offset;
        return describeWord(tokens[at] ?? wordAt(words, at), offset);
      }),
      ...pairsAt(words, index).map(([left, right], name) => `${PAIR_NAMES[name] ?? ""}=${left} ${right}`),
    ]);

    expect(together.map((features) => features.sort())).toEqual(describeTokens(tokens).map((all) => all.sort()));
  },
);
