/** Days as whole numbers, so that they can be counted and placed; texts are those of ISO 8601. */

const LENGTH = 86_400_000;
const WRITTEN = /^(-?\d{4,6})-(\d\d)-(\d\d)$/;

/** The number of a day, or NaN where the text is none. */
export function numberOf(text) {
  const parts = WRITTEN.exec(text ?? "");
  if (!parts) {
    return NaN;
  }
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const number = date.getTime() / LENGTH;
  return textOf(number) === text ? number : NaN;
}

export function isDay(text) {
  return !Number.isNaN(numberOf(text));
}

/** The text of a day. */
export function textOf(number) {
  return new Date(number * LENGTH).toISOString().slice(0, -14);
}

/** The same day as a Date at midnight UTC, for words. */
export function dateOf(text) {
  return new Date(numberOf(text) * LENGTH);
}

/** The first day of the month, some months later. */
export function monthStart(number, later = 0) {
  const date = new Date(number * LENGTH);
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
  return start.getTime() / LENGTH;
}

/** Year and month of a day, the month from 0 on. */
export function yearAndMonth(number) {
  const date = new Date(number * LENGTH);
  return [date.getUTCFullYear(), date.getUTCMonth()];
}

/** Two days with a slash between them, or null. */
export function spanOf(text) {
  const [from, to, more] = (text ?? "").split("/");
  return more === undefined && isDay(from) && isDay(to) && numberOf(from) <= numberOf(to)
    ? { from, to }
    : null;
}
