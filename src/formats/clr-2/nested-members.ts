import type { Member } from '#src/domain/credential/format.ts';
import { items, member, path, textAt, top, type Place } from '../json/place.ts';
import { unwrapDocument } from '../unwrap/unwrap-document.ts';
import { below, isUnread } from '../unwrap/unwrap-each.ts';
import { wholesByPart, type Association } from './associations.ts';

/**
 * The credentials in a record: documents, tokens and enveloped tokens (CLR 2.0, ClrSubject, and its JSON
 * binding for secured credentials). Each is taken by itself, so that one that cannot be read costs no other.
 */
export function membersOfRecord(subject: Place): Member[] {
  return items(member(subject, 'verifiableCredential')).flatMap((place): Member[] => {
    const { value = null, at } = place;
    const found = unwrapDocument(value, typeof value === 'string' ? value : JSON.stringify(value), 'json', 1);
    return found.ok ? below(at, found.value) : [{ at, problem: found.error }];
  });
}

/** The id of the achievement that a member is about; null where it names none. */
export function achievementIdOf(found: Member): string | null {
  if (isUnread(found)) return null;
  return textAt(path(top(found.document), 'credentialSubject', 'achievement', 'id'));
}

/**
 * The same members as a tree: what the record says is part of another member's achievement stands under that
 * member, everything else at the top. Associations in a circle lead nowhere and leave their members at the top.
 */
export function asTree(members: readonly Member[], associations: readonly Association[]): Member[] {
  const wholes = wholesByPart(associations);
  const holders = new Map<string, Member>();
  for (const found of members) {
    const id = achievementIdOf(found);
    // Where two are about one achievement, its parts stand under the first.
    if (id !== null && !holders.has(id)) holders.set(id, found);
  }
  const holderOf = (found: Member): Member | null => {
    const whole = wholes.get(achievementIdOf(found) ?? '');
    const holder = whole === undefined ? undefined : holders.get(whole);
    return holder === undefined || holder === found || isUnread(holder) ? null : holder;
  };
  const isInCircle = (found: Member): boolean => {
    const passed = new Set<Member>([found]);
    for (let above = holderOf(found); above !== null; above = holderOf(above)) {
      if (passed.has(above)) return true;
      passed.add(above);
    }
    return false;
  };
  const under = new Map<Member | null, Member[]>();
  for (const found of members) {
    const holder = isInCircle(found) ? null : holderOf(found);
    const siblings = under.get(holder);
    if (siblings) siblings.push(found);
    else under.set(holder, [found]);
  }
  const withComponents = (found: Member): Member => {
    const components = under.get(found);
    return components === undefined || isUnread(found)
      ? found
      : { ...found, components: components.map(withComponents) };
  };
  return (under.get(null) ?? []).map(withComponents);
}
