import { useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { NothingYet } from "./nothing-yet";

/** What narrows down whom a dashboard is about; the admin adds parameters of its own to the address. */
const CHOICES = ["period", "from", "to", "weeks", "device", "visitors", "segment", "arm", "find"];

/** A dashboard without a single figure: the choices may be too narrow, or nothing has been counted at all. */
export function NothingCounted({ heading, children }: { heading: string; children: ReactNode }) {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const action = CHOICES.some((name) => parameters.has(name))
    ? { content: "Clear all choices", url: pathname }
    : { content: "Check the set-up", url: "/app" };

  return (
    <NothingYet heading={heading} action={action}>
      {children}
    </NothingYet>
  );
}
