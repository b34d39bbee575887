/** Why a row cannot be imported: caught by the importer and put into its report. */
export class RowProblem extends Error {
  override name = "RowProblem";
}
