import { expect, test } from "vitest";
import { areaOf } from "~/http/area-of";

test.each([
  ["/", "root"],
  ["/agent/turns", "agent"],
  ["/webhooks/orders/create", "webhooks"],
  ["/healthz", "healthz"],
  ["/pixel/checkouts", "pixel"],
  ["/api/v1/orders", "api"],
  ["/wp-login.php", "other"],
  ["/agents", "other"],
  ["/zzz/agent", "other"],
  ["//agent", "other"],
])("%s belongs to %s", (path, area) => {
  expect(areaOf(path)).toBe(area);
});
