/** Names one incoming credential among the files of a session. */
export const incomingKey = (place: { position: number; index: number }): string =>
  `${place.position}.${place.index}`;

/** The set with a key put in or taken out. */
export function withKey(set: ReadonlySet<string>, key: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(key);
  else next.delete(key);
  return next;
}
