import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const REFRESH_MS = 2000;

/** Progress is shown while it is made; a page that nobody looks at asks for nothing. */
export function useRefreshWhile(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
