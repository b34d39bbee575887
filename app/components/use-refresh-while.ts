import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const REFRESH_MS = 2000;

/** Progress is shown while it is made; a page that nobody looks at asks for nothing. */
export function useRefreshWhile(isRunning: boolean, everyMs = REFRESH_MS): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isRunning, everyMs, revalidate]);
}
