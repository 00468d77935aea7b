import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { TriedCredential, TriedModule } from '#src/domain/pathway/what-if/what-if.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import type { WhatIf } from './use-what-if.ts';

const menuLook = 'inline-grid size-11 flex-none place-items-center rounded-ui hover:bg-mist print:hidden';

/** One thing that can be tried out: a switch for what is likeliest, and a menu for what else could happen. */
export function TriedItem({ item, whatIf }: { item: WhatIf['tried'][number]; whatIf: WhatIf }): ReactNode {
  return (
    <li className="flex items-center justify-between gap-2">
      {item.kind === 'credential' ? (
        <TriedCredentialRow item={item} whatIf={whatIf} />
      ) : (
        <TriedModuleRow item={item} whatIf={whatIf} />
      )}
    </li>
  );
}

function TriedCredentialRow({ item, whatIf }: { item: TriedCredential; whatIf: WhatIf }): ReactNode {
  const { t, credits, language } = useText();
  const title = pickLanguage(item.title, [language]).text;
  const outcome = item.assumed ?? 'recognised';
  const said = (of: 'recognised' | 'refused') =>
    of === 'recognised' && item.ectsHundredths !== null
      ? t('plan.whatIf.recognisedAs', { title, credits: credits(item.ectsHundredths) })
      : t(`plan.whatIf.${of}`, { title });
  const set = (of: 'recognised' | 'refused' | null) => {
    whatIf.assume(
      item,
      of,
      of === null
        ? t('plan.whatIf.back', { what: said(outcome) })
        : t('plan.whatIf.said', { what: said(of) }),
    );
  };
  return (
    <>
      <Switch
        label={said(outcome)}
        checked={item.assumed !== null}
        onChange={({ target }) => {
          set(target.checked ? outcome : null);
        }}
      />
      <MenuButton
        label={t('plan.whatIf.other', { title })}
        className={menuLook}
        items={(['recognised', 'refused'] as const).map((id) => ({ id, label: t(`plan.whatIf.is.${id}`) }))}
        selected={new Set(item.assumed === null ? [] : [item.assumed])}
        single
        onSelect={([chosen]) => {
          set(chosen === 'recognised' || chosen === 'refused' ? chosen : null);
        }}
      >
        <Icon name="more" />
      </MenuButton>
    </>
  );
}

function TriedModuleRow({ item, whatIf }: { item: TriedModule; whatIf: WhatIf }): ReactNode {
  const { t, month } = useText();
  const { editModule } = usePlan();
  const { title, change, module } = item;
  const when = module.expectedOn === null ? '' : month(module.expectedOn);
  const said = (of: TriedModule['change']) =>
    of === 'changed' || of === 'added'
      ? t(`plan.whatIf.${of}`, { title, when, dated: Number(when !== '') })
      : t(`plan.whatIf.${of === 'none' ? 'dropped' : of}`, { title });
  const set = (wish: 'dropped' | 'failed' | 'none') => {
    whatIf.tryModule(
      item,
      wish,
      wish === 'none'
        ? t('plan.whatIf.back', { what: said(change) })
        : t('plan.whatIf.said', { what: said(wish) }),
    );
  };
  return (
    <>
      <Switch
        label={said(change)}
        checked={change !== 'none'}
        onChange={({ target }) => {
          set(target.checked ? 'dropped' : 'none');
        }}
      />
      <MenuButton
        label={t('plan.whatIf.other', { title })}
        className={menuLook}
        items={[
          { id: 'dropped', label: t('plan.whatIf.is.dropped') },
          { id: 'failed', label: t('plan.whatIf.is.failed') },
          ...(change === 'dropped' ? [] : [{ id: 'date', label: t('plan.whatIf.is.date') }]),
        ]}
        onAction={(id) => {
          if (id === 'date') editModule(item.id, 'date');
          else if (id === 'dropped' || id === 'failed') set(id);
        }}
      >
        <Icon name="more" />
      </MenuButton>
    </>
  );
}
