import { useEffect } from "react";

/**
 * Goes to the first field that is marked as wrong, whenever other errors come: on a phone it may be screens away from the
 * button that was pressed. `errors` has to stay the same object while they are the same.
 */
export function useFocusFirstError(errors: object | undefined): void {
  useEffect(() => {
    if (errors === undefined || Object.keys(errors).length === 0) return;
    document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
}
