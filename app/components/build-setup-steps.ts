import type { SetupStep } from "./setup-guide";
import type { SyncView } from "./sync-status";
import type { EmbedStatus } from "./use-embed-status";

type Facts = {
  catalog: SyncView;
  embed: EmbedStatus;
  hasOwnSettings: boolean;
  hasPreviewed: boolean;
  editorUrl: string;
  previewUrl: string;
};

/** The way from "installed" to "sells", with the state of each step as it really is. */
export function buildSetupSteps({
  catalog,
  embed,
  hasOwnSettings,
  hasPreviewed,
  editorUrl,
  previewUrl,
}: Facts): SetupStep[] {
  return [
    {
      id: "catalog",
      title: "Let the assistant read your catalogue",
      description: "It reads your products, policies and pages by itself and keeps up with every change.",
      state: CATALOG_STATES[catalog.status],
    },
    {
      id: "embed",
      title: "Switch it on in your theme",
      description:
        "The theme editor opens with the assistant ready; switch it on and press Save. Your theme's code is not touched.",
      state: embed === "on" ? "done" : "open",
      action: { label: embed === "on" ? "Open the theme editor" : "Switch it on", url: editorUrl, isExternal: true },
    },
    {
      id: "settings",
      title: "Give it a name and a contact",
      description: "How it introduces itself, and where shoppers reach you.",
      state: hasOwnSettings ? "done" : "open",
      action: { label: "Open settings", url: "/app/settings", isExternal: false },
    },
    {
      id: "preview",
      title: "Try it as a shopper",
      description: "Ask it what your shoppers would ask. Previews and the theme editor never count in your numbers.",
      state: hasPreviewed ? "done" : "open",
      action: { label: "Preview as a shopper", url: previewUrl, isExternal: true },
    },
  ];
}

const CATALOG_STATES = {
  none: "checking",
  waiting: "checking",
  running: "checking",
  completed: "done",
  failed: "failed",
} as const;
