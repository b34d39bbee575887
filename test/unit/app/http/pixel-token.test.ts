import { expect, test } from "vitest";
import { mintPixelToken, readPixelToken } from "~/http/pixel-token";

const SECRET = "a-secret-of-the-tests";

test("a token names the shop that it was made for", () => {
  expect(readPixelToken(mintPixelToken("shop-one", SECRET), SECRET)).toBe("shop-one");
});

test.each([
  ["of another secret", mintPixelToken("shop-one", "another")],
  ["with another shop before it", mintPixelToken("shop-one", SECRET).replace("shop-one", "shop-two")],
  ["that is cut short", mintPixelToken("shop-one", SECRET).slice(0, -4)],
  ["with more behind it", `${mintPixelToken("shop-one", SECRET)}.more`],
  ["without a shop", mintPixelToken("", SECRET)],
  ["that is nothing", ""],
])("a token %s names none", (_case, token) => {
  expect(readPixelToken(token, SECRET)).toBeNull();
});
