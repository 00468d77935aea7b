import type { ReactNode } from 'react';
import { carriesSignature } from '#src/domain/portfolio/carries-signature.ts';
import type { SharedForm } from '#src/domain/portfolio/portfolio-draft.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import type { ListedEntry } from './use-listed-entries.ts';

/** In which form one credential leaves the device. */
export function FormChoice(props: {
  listed: ListedEntry;
  title: string;
  onForm: (form: SharedForm) => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { form, forms, isHolderOnly } = props.listed;
  const short = shortNames(props.listed, text);
  if (forms.length < 2 && !isHolderOnly)
    return <span className="inline-flex min-h-9 items-center px-1 text-sm text-ink-2">{short[form]}</span>;
  const inOrder = forms.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  const refused = {
    id: 'refused',
    label: t('share.choose.original'),
    detail: t('share.choose.holderOnly'),
    refused: true,
  };
  return (
    <MenuButton
      label={t('share.choose.form', { title: props.title })}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-ui border border-edge bg-paper px-3 text-sm whitespace-nowrap hover:bg-mist"
      items={[
        ...(isHolderOnly ? [refused] : []),
        ...inOrder.map((choice) => ({ id: choice, ...wordsFor(choice, props.listed, text) })),
      ]}
      selected={new Set([form])}
      single
      onSelect={(ids) => {
        const next = forms.find((one) => ids.has(one));
        if (next) props.onForm(next);
      }}
    >
      {short[form]}
      <Icon name="chevronDown" className="size-4" />
    </MenuButton>
  );
}

const order: readonly SharedForm[] = ['words', 'taken-out', 'whole', 'parts', 'extract'];

function shortNames({ entry, forms }: ListedEntry, { t }: Text): Record<SharedForm, string> {
  const inRecord = entry.parent !== null;
  const ways = forms.filter((form) => form === 'whole' || form === 'taken-out').length;
  const whole =
    entry.credential.format === 'own-record'
      ? 'share.choose.words-and-file'
      : inRecord
        ? 'share.choose.record'
        : ways > 1
          ? 'share.choose.whole'
          : carriesSignature(entry.report)
            ? 'share.choose.original'
            : 'share.choose.original.unsigned';
  return {
    whole: t(whole),
    'taken-out': t(inRecord ? 'share.choose.alone.short' : 'share.choose.taken-out.short'),
    parts: t('share.choose.parts'),
    extract: t('share.choose.extract'),
    words: t('share.choose.words'),
  };
}

function wordsFor(form: SharedForm, listed: ListedEntry, text: Text): { label: string; detail?: string } {
  const { t, bytes } = text;
  const { entry, file, parts, chosenParts } = listed;
  const inRecord = entry.parent !== null;
  const size = bytes(file?.bytes ?? 0);
  switch (form) {
    case 'words':
      return { label: t('share.choose.words') };
    case 'taken-out':
      return {
        label: t(inRecord ? 'share.choose.alone' : 'share.choose.taken-out'),
        detail: t(inRecord ? 'share.choose.alone.detail' : 'share.choose.taken-out.detail'),
      };
    case 'parts':
      return {
        label: t('share.choose.parts'),
        detail: t('share.choose.parts.detail', { shown: chosenParts.length, all: parts?.parts.length ?? 0 }),
      };
    case 'extract':
      return { label: t('share.choose.extract'), detail: t('share.choose.extract.detail') };
    case 'whole': {
      const label = shortNames(listed, text).whole;
      if (entry.credential.format === 'own-record')
        return {
          label,
          detail: t('share.choose.words-and-file.detail', {
            name: file?.name ?? '',
            size,
            further: Math.max(0, entry.attachments.length - 1),
          }),
        };
      return {
        label,
        detail: t(inRecord ? 'share.choose.record.detail' : 'share.choose.whole.detail', { size }),
      };
    }
  }
}
