import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/** Shows the admin's save bar of this id as long as there is something to save. */
export function useSaveBar(id: string, isDirty: boolean): void {
  const shopify = useAppBridge();
  useEffect(() => {
    void (isDirty ? shopify.saveBar.show(id) : shopify.saveBar.hide(id));
  }, [id, isDirty, shopify]);
}
