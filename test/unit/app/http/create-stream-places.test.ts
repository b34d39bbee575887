import { expect, test } from "vitest";
import { createStreamPlaces } from "~/http/create-stream-places";

test("one holder has a few places, and gets one back for each that is given up", () => {
  const places = createStreamPlaces({ perHolder: 2, inAll: 10 });
  const giveBack = places.take("ann");
  places.take("ann");

  expect(() => places.take("ann")).toThrow(expect.objectContaining({ code: "rate-limited", retryAfterSeconds: 30 }));
  places.take("ben");
  giveBack();
  giveBack();
  places.take("ann");
  expect(() => places.take("ann")).toThrow(expect.objectContaining({ code: "rate-limited" }));
});

test("all holders together have no more than there are", () => {
  const places = createStreamPlaces({ perHolder: 2, inAll: 3 });
  places.take("ann");
  places.take("ben");
  const giveBack = places.take("cid");

  expect(() => places.take("dee")).toThrow(expect.objectContaining({ code: "busy" }));
  giveBack();
  places.take("dee");
});
