import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { Window } from "happy-dom";
import { expect, test } from "vitest";

const SCRIPT = readFileSync(new URL("../online-store/browser/consent-tracking-api.js", import.meta.url), "utf8");

type Privacy = {
  shouldShowBanner: () => boolean;
  setTrackingConsent: (consent: Record<string, boolean>, callback?: () => void) => void;
  analyticsProcessingAllowed: () => boolean;
  marketingAllowed: () => boolean;
  preferencesProcessingAllowed: () => boolean;
  saleOfDataAllowed: () => boolean;
  getRegion: () => string;
};

/** Runs the consent script in a page; a page that is loaded again keeps the cookies. */
function loadPage(region: { consentRequired: boolean; region: string }, cookies = "") {
  const window = new Window({ url: "https://test-shop.myshopify.com/" });
  const element = window.document.createElement("script");
  element.id = "shopify-consent-region";
  element.setAttribute("type", "application/json");
  element.textContent = JSON.stringify(region);
  window.document.head.append(element);
  if (cookies) window.document.cookie = cookies;
  const events: unknown[] = [];
  window.document.addEventListener("visitorConsentCollected", (event) => {
    if (event instanceof window.CustomEvent) events.push(event.detail);
  });

  const globals: { Shopify: { customerPrivacy?: Privacy } } = { Shopify: {} };
  runInNewContext(SCRIPT, { window: globals, document: window.document, CustomEvent: window.CustomEvent });
  const privacy = globals.Shopify.customerPrivacy;
  if (!privacy) throw new Error("The script did not set Shopify.customerPrivacy");
  return { privacy, events, cookies: () => window.document.cookie };
}

const GERMANY = { consentRequired: true, region: "DE" };

test("where consent is required nothing is allowed and the banner is due until the visitor chose", () => {
  const { privacy } = loadPage(GERMANY);

  expect(privacy.shouldShowBanner()).toBe(true);
  expect(privacy.analyticsProcessingAllowed()).toBe(false);
  expect(privacy.marketingAllowed()).toBe(false);
  expect(privacy.getRegion()).toBe("DE");
});

test("elsewhere everything is allowed without a banner", () => {
  const { privacy } = loadPage({ consentRequired: false, region: "US" });

  expect(privacy.shouldShowBanner()).toBe(false);
  expect(privacy.analyticsProcessingAllowed()).toBe(true);
  expect(privacy.saleOfDataAllowed()).toBe(true);
});

test("a choice is announced and outlives the page", () => {
  const page = loadPage(GERMANY);
  let called = 0;

  page.privacy.setTrackingConsent(
    { analytics: true, marketing: false, preferences: true, sale_of_data: false },
    () => (called += 1),
  );
  const next = loadPage(GERMANY, page.cookies());

  expect(called).toBe(1);
  expect(page.events).toEqual([
    expect.objectContaining({ analyticsAllowed: true, marketingAllowed: false, preferencesAllowed: true }),
  ]);
  expect(next.privacy.shouldShowBanner()).toBe(false);
  expect(next.privacy.analyticsProcessingAllowed()).toBe(true);
  expect(next.privacy.marketingAllowed()).toBe(false);
});

test("consent can be taken back, kind by kind", () => {
  const page = loadPage(GERMANY);
  page.privacy.setTrackingConsent({ analytics: true, preferences: true });

  page.privacy.setTrackingConsent({ analytics: false });

  expect(page.privacy.analyticsProcessingAllowed()).toBe(false);
  expect(page.privacy.preferencesProcessingAllowed()).toBe(true);
});
