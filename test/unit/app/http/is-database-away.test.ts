import { expect, test } from "vitest";
import { isDatabaseAway } from "~/http/is-database-away";

const coded = (code: string) => Object.assign(new Error("refused"), { code });

test.each([
  coded("ECONNREFUSED"),
  coded("57P01"),
  coded("08006"),
  coded("P1001"),
  new Error("Connection terminated unexpectedly"),
  new Error("query failed", { cause: new Error("timeout exceeded when trying to connect") }),
])("%o says that the database is away", (error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([coded("23505"), coded("P2002"), new Error("a bug"), "text", null])("%o does not", (error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
