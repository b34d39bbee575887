import { expect, test } from "vitest";
import { LINE_STYLES } from "~/components/charts/line-styles";

test("no two lines of a chart differ in colour alone", () => {
  const styles = Object.values(LINE_STYLES);
  expect(new Set(styles.map(({ dashes }) => dashes)).size).toBe(styles.length);
});
