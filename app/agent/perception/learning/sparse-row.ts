/** A row of features: places and values, the same length. */
export type SparseVector = { places: Int32Array; values: Float32Array };

/** A row that grows while a text is read; made once and used for one text after the other. */
export type SparseRow = {
  length: number;
  places: Int32Array;
  values: Float64Array;
  add: (place: number, value: number) => void;
  /** What was added, for whoever keeps it; then the row is empty again. */
  take: () => SparseVector;
};

const ROOM = 1024;

export function createSparseRow(): SparseRow {
  const row: SparseRow = {
    length: 0,
    places: new Int32Array(ROOM),
    values: new Float64Array(ROOM),
    add(place, value) {
      if (row.length === row.places.length) grow(row);
      row.places[row.length] = place;
      row.values[row.length] = value;
      row.length += 1;
    },
    take() {
      const { length } = row;
      row.length = 0;
      return { places: row.places.slice(0, length), values: new Float32Array(row.values.subarray(0, length)) };
    },
  };
  return row;
}

function grow(row: SparseRow): void {
  const [places, values] = [new Int32Array(2 * row.length), new Float64Array(2 * row.length)];
  places.set(row.places);
  values.set(row.values);
  row.places = places;
  row.values = values;
}
