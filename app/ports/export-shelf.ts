/** Where the nightly files of shops lie until a warehouse, or the merchant, fetches them. */
export interface ExportShelf {
  /** Whole or not at all: a file of the same name is replaced when the last line is there. */
  write(shopId: string, name: string, lines: AsyncIterable<string>): Promise<void>;
  /** Newest name first. */
  list(shopId: string): Promise<{ name: string; bytes: number; writtenAt: Date }[]>;
  /** Null where there is no such file. */
  open(shopId: string, name: string): Promise<AsyncIterable<Uint8Array> | null>;
  remove(shopId: string, name: string): Promise<void>;
  removeAll(shopId: string): Promise<void>;
}
