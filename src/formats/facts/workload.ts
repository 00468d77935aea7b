/** Days, weeks, months and years have no fixed number of study hours; only the part behind `T` has. */
const iso8601Duration =
  /^P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * The hours of an ISO 8601 duration that is given in hours, minutes and seconds (`PT60H`).
 * Null for anything else, `P60M` above all: those are 60 months, and mostly meant otherwise.
 */
export function durationHours(text: string): number | null {
  const parts = text.length > 60 ? null : iso8601Duration.exec(text);
  if (parts === null) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = parts
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? null : Number(part.replace(',', '.'))));
  const calendar = [years, months, weeks, days].some(
    (part) => part !== null && part !== undefined && part > 0,
  );
  const clock = [hours, minutes, seconds].some((part) => part !== null && part !== undefined);
  if (calendar || !clock) return null;
  const total = (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return total > 0 && total < 1e6 ? Math.round(total * 100) / 100 : null;
}
