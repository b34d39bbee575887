import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { visitBeaconSchema } from "~/contracts/agent-api";
import { assignArm } from "~/lib/experiment-arm";
import { startAssistant } from "../../../../extensions/shopwalker-widget/src/loader/start-assistant.ts";
import { printEmbed } from "../embed-page.ts";

let isAllowed: boolean;
let beacons: [url: string, body: string][];

beforeEach(() => {
  isAllowed = true;
  beacons = [];
  localStorage.clear();
  sessionStorage.clear();
  document.cookie = "cart=; expires=Thu, 01 Jan 1970 00:00:00 GMT";
  history.replaceState(null, "", "/products/tempo-trainer");
  vi.stubGlobal("Shopify", { customerPrivacy: { analyticsProcessingAllowed: () => isAllowed } });
  vi.stubGlobal("fetch", () => Promise.reject(new Error("The loader asks nobody.")));
  vi.spyOn(navigator, "sendBeacon").mockImplementation((url, body) => {
    beacons.push([String(url), typeof body === "string" ? body : ""]);
    return true;
  });
  document.elementsFromPoint = () => [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const widget = () => document.querySelector("shopwalker-assistant");
const launcher = () => widget()?.shadowRoot?.querySelector("button") ?? null;
const sent = () => beacons.map(([, body]) => visitBeaconSchema.parse(JSON.parse(body)));

describe("the loader", () => {
  it("draws a launcher that says what it does", () => {
    printEmbed();

    startAssistant();

    expect(launcher()?.ariaLabel).toBe("Ask Sam");
    expect(launcher()?.ariaHasPopup).toBe("dialog");
    expect(widget()?.childElementCount).toBe(0);
  });

  it("counts the visit once, in less than 1 kB, through the app proxy of this shop", () => {
    printEmbed();

    startAssistant();
    widget()?.remove();
    startAssistant();

    expect(beacons).toHaveLength(1);
    expect(beacons[0]?.[0]).toBe("/apps/walker/visit");
    expect(new TextEncoder().encode(beacons[0]?.[1]).length).toBeLessThan(1024);
    expect(sent()[0]).toMatchObject({
      kind: "visit",
      arm: "agent",
      path: "/products/tempo-trainer",
      device: "desktop",
    });
    expect(sent()[0]?.visitor).toBe(localStorage.getItem("shopwalker:visitor"));
  });

  it("counts a new visit after half an hour", () => {
    printEmbed();
    startAssistant();
    localStorage.setItem("shopwalker:visit", String(Date.now() - 31 * 60_000));

    widget()?.remove();
    startAssistant();

    expect(beacons).toHaveLength(2);
    expect(sent()[0]?.visitor).toBe(sent()[1]?.visitor);
  });

  it("shows nothing in the holdout and counts it all the same, in the arm that the server computes", () => {
    printEmbed({ config: { holdoutShare: 1 } });

    startAssistant();

    expect(widget()).toBeNull();
    expect(sent()[0]).toMatchObject({ arm: "holdout" });
    expect(assignArm(sent()[0]?.visitor ?? "", "salt", 1)).toBe("holdout");
  });

  it("deals visitors by the same hash as the server, and a visitor the same at each visit", () => {
    const arms = Array.from({ length: 24 }, (_, number) => {
      beacons = [];
      localStorage.clear();
      widget()?.remove();
      localStorage.setItem("shopwalker:visitor", `visitor-of-the-deal-${number}`);
      printEmbed({ config: { holdoutShare: 0.5 } });
      startAssistant();
      const [visit] = sent();
      expect(visit).toMatchObject({ arm: assignArm(visit?.visitor ?? "", "salt", 0.5) });
      expect(widget() === null).toBe(visit?.kind === "visit" && visit.arm === "holdout");
      return visit?.kind === "visit" ? visit.arm : null;
    });

    expect(new Set(arms)).toEqual(new Set(["agent", "holdout"]));
  });

  it("serves without consent, and keeps and sends nothing", () => {
    isAllowed = false;
    printEmbed({ config: { holdoutShare: 1 } });

    startAssistant();

    expect(launcher()).not.toBeNull();
    expect(beacons).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("asks once that a visitor be forgotten whose consent is gone", () => {
    isAllowed = false;
    localStorage.setItem("shopwalker:visitor", "an-old-visitor-id");
    printEmbed();

    startAssistant();

    expect(sent()).toEqual([{ kind: "forget", visitor: "an-old-visitor-id" }]);
    expect(localStorage.length).toBe(0);
  });

  it("takes consent that comes later, and forgets the visitor when it is taken back", () => {
    isAllowed = false;
    printEmbed();
    startAssistant();

    isAllowed = true;
    document.dispatchEvent(new CustomEvent("visitorConsentCollected"));
    expect(sent()).toHaveLength(1);

    isAllowed = false;
    document.dispatchEvent(new CustomEvent("visitorConsentCollected"));
    expect(localStorage.getItem("shopwalker:visitor")).toBeNull();
    window.dispatchEvent(new Event("pagehide"));
    expect(sent().map(({ kind }) => kind)).toEqual(["visit", "forget"]);
    expect(sent()[1]?.visitor).toBe(sent()[0]?.visitor);
  });

  it("keeps the visitor of a conversation that began before consent", () => {
    sessionStorage.setItem("shopwalker:session", JSON.stringify({ token: "t", visitorId: "visitor-0123456789" }));
    printEmbed();

    startAssistant();

    expect(sent()[0]?.visitor).toBe("visitor-0123456789");
  });

  it("treats a shop whose consent feature never answers as not consenting", () => {
    vi.useFakeTimers();
    vi.stubGlobal("Shopify", { loadFeatures: () => undefined });
    printEmbed({ config: { holdoutShare: 1 } });

    startAssistant();
    expect(launcher()).toBeNull();
    vi.advanceTimersByTime(2000);

    expect(launcher()).not.toBeNull();
    expect(beacons).toEqual([]);
    vi.useRealTimers();
  });

  it("links the cart once, without its key", () => {
    document.cookie = `cart=${encodeURIComponent("Z2NwLXVz?key=secret")}`;
    printEmbed();

    startAssistant();
    window.dispatchEvent(new Event("pagehide"));

    const links = sent().filter(({ kind }) => kind === "cart");
    expect(links).toEqual([{ kind: "cart", visitor: sent()[0]?.visitor, cartToken: "Z2NwLXVz" }]);
    expect(JSON.stringify(beacons)).not.toContain("secret");
  });

  it("links a cart that came into being on this page as the page goes", () => {
    printEmbed();
    startAssistant();

    document.cookie = "cart=tok?key=k";
    window.dispatchEvent(new Event("pagehide"));

    expect(sent().map(({ kind }) => kind)).toEqual(["visit", "cart"]);
  });

  it.each([
    ["in the theme editor", () => printEmbed({ isDesignMode: true, config: { holdoutShare: 1 } })],
    [
      "on an unpublished theme",
      () => {
        vi.stubGlobal("Shopify", { theme: { role: "unpublished" } });
        printEmbed({ config: { holdoutShare: 1 } });
      },
    ],
    [
      "in the merchant's own preview",
      () => {
        history.replaceState(null, "", "/?shopwalker=preview");
        printEmbed({ config: { holdoutShare: 1 } });
      },
    ],
  ])("shows itself %s and never counts", (_where, arrange) => {
    arrange();

    startAssistant();

    expect(launcher()).not.toBeNull();
    expect(beacons).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("shows nothing while the agent is paused, and goes on counting", () => {
    printEmbed({ config: { paused: true } });

    startAssistant();

    expect(widget()).toBeNull();
    expect(beacons).toHaveLength(1);
  });

  it.each([0, 1])(
    "tells how fast a page was as it goes, whatever the arm (holdout %i), only while it is asked",
    (share) => {
      const entries: Record<string, object[]> = {
        "largest-contentful-paint": [{ startTime: 900 }, { startTime: 1840.5 }],
        event: [{ duration: 136 }, { duration: 112 }],
        "layout-shift": [
          { value: 0.3, hadRecentInput: true },
          { value: 0.02, hadRecentInput: false },
        ],
      };
      class Observer {
        #type = "";
        observe({ type, buffered }: { type: string; buffered: boolean }) {
          if (buffered) this.#type = type;
        }
        takeRecords() {
          return entries[this.#type] ?? [];
        }
      }
      vi.stubGlobal("PerformanceObserver", Observer);
      // Pages that were started before in this window are left as well.
      const ofLast = () => sent().filter(({ visitor }) => visitor === localStorage.getItem("shopwalker:visitor"));
      printEmbed({ config: { holdoutShare: share } });
      startAssistant();
      window.dispatchEvent(new Event("pagehide"));
      expect(ofLast().map(({ kind }) => kind)).toEqual(["visit"]);

      localStorage.clear();
      widget()?.remove();
      beacons = [];
      printEmbed({ config: { holdoutShare: share, measuresSpeed: true } });
      startAssistant();
      window.dispatchEvent(new Event("pagehide"));

      const [visit, ...later] = ofLast();
      expect(visit).toMatchObject({ kind: "visit", arm: share === 1 ? "holdout" : "agent" });
      const measured = { paint: 1840.5, wait: 136, shift: 0.02 };
      expect(later).toEqual([{ kind: "speed", visitor: visit?.visitor, page: performance.timeOrigin, ...measured }]);
    },
  );

  it("does nothing on a page without the embed, and draws itself once on one with it", () => {
    startAssistant();
    expect(widget()).toBeNull();

    printEmbed();
    startAssistant();
    startAssistant();
    expect(document.querySelectorAll("shopwalker-assistant")).toHaveLength(1);
  });
});
