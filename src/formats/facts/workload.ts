const iso8601Duration =
  /^P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * The hours of an ISO 8601 duration that is given in hours, minutes and seconds (`PT60H`). Days
 * beside hours come from software that normalises (`P2DT12H` is 60 hours as an XML Schema
 * `dayTimeDuration`). Null for anything else: bare days and weeks may be days of study, and `P60M`
 * is 60 months, and mostly meant otherwise.
 */
export function durationHours(text: string): number | null {
  const parts = text.length > 60 ? null : iso8601Duration.exec(text);
  if (parts === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours, minutes, seconds] = parts
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part.replace(',', '.'))));
  const hasClock = [hours, minutes, seconds].some((part) => part !== undefined);
  if (!hasClock || years + months + weeks > 0) return null;
  const total = days * 24 + (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return total > 0 && total < 1e6 ? Math.round(total * 100) / 100 : null;
}
