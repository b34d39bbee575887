import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

type Result = { message: string; isError: boolean };

/** Tells once what came of what the page has sent, as soon as it is answered. */
export function useResultToast(result: Result | undefined): void {
  const shopify = useAppBridge();

  useEffect(() => {
    if (result) shopify.toast.show(result.message, { isError: result.isError });
  }, [result, shopify]);
}
