import { createContext } from "react";

/** What a page's own inline scripts carry, so that its Content-Security-Policy lets them and no others run; empty in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);
