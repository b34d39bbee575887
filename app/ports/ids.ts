export interface Ids {
  /** A random id that is safe to hand to browsers: unguessable, URL-safe, at most 40 characters. */
  random(): string;
}
