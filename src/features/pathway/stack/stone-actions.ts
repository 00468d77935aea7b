import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';
import type { Text } from '#src/i18n/text.tsx';
import type { MenuItem } from '#src/ui/menu.tsx';
import type { Plan } from '#src/features/pathway/plan-context.tsx';

/** What can be done with an item besides moving it; ids are those that the stone's menu acts on. */
export function actionsFor({ t }: Text, item: CountedItem, plan: Plan): MenuItem[] {
  const fixed =
    item.pinned || plan.pathway.planned.some(({ id, groupId }) => id === item.id && groupId !== null);
  const pinning: MenuItem[] = [
    fixed
      ? { id: 'release', label: t('stack.menu.release'), icon: 'pin' }
      : { id: 'pin', label: t('stack.menu.pin'), detail: t('stack.menu.pin.text'), icon: 'pin' },
  ];
  if (item.kind === 'planned') {
    return [
      ...pinning,
      { id: 'edit', label: t('stack.menu.edit'), icon: 'pencil' },
      { id: 'out', label: t('stack.menu.remove'), icon: 'trash' },
    ];
  }
  const out: MenuItem = { id: 'out', label: t('stack.menu.out'), icon: 'eyeOff' };
  // What a set was recognised as is no document: there is nothing of it to open or to decide.
  if (item.kind === 'decided') return [...pinning, out];
  const issuer = plan.issuerOf(item.id);
  const own: MenuItem[] = issuer
    ? [
        {
          id: 'own',
          label: t(issuer.own ? 'stack.menu.notOwn' : 'stack.menu.own'),
          detail: issuer.name,
          icon: 'person',
        },
      ]
    : [];
  return [
    ...pinning,
    { id: 'open', label: t('stack.menu.open'), icon: 'file' },
    { id: 'decision', label: t('stack.menu.decision'), icon: 'seal' },
    ...own,
    out,
  ];
}
