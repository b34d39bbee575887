import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";

/** on: switched on in a theme; off: not yet; unknown: still asking, or this admin does not tell. */
export type EmbedStatus = "on" | "off" | "unknown";

const HANDLE = "assistant";
const REASK_MS = 5000;

/** The library types the activations of both kinds of extension as one union that `type` does not narrow. */
type EmbedActivation = { handle: string; status: string };

/** Asks the admin, with no scope needed, whether the assistant's app embed is on; asks again when the merchant comes back from the theme editor. */
export function useEmbedStatus(): EmbedStatus {
  const shopify = useAppBridge();
  const [status, setStatus] = useState<EmbedStatus>("unknown");

  useEffect(() => {
    let isGone = false;
    async function ask() {
      try {
        const extensions = await shopify.app.extensions();
        const activations = extensions.flatMap((extension) =>
          extension.type === "theme_app_extension" ? (extension.activations as EmbedActivation[]) : [],
        );
        const isOn = activations.some(({ handle, status: state }) => handle === HANDLE && state === "active");
        if (!isGone) setStatus(isOn ? "on" : "off");
      } catch {
        // Older admins do not know the call: the step stays open and says where to look.
      }
    }
    void ask();

    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void ask();
    }, REASK_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [shopify]);

  return status;
}
