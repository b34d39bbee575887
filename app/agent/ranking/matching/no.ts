import { type Match } from "../fact";

export function no(): Match {
  return { verdict: "no", fact: null };
}
