/** Said where a source cannot answer a question; code is a text of the words. */
export class CannotAnswer extends Error {
  constructor(code, detail = "") {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
