import type { NamedField } from '#src/domain/credential/isced-f.ts';
import type { AddedValue } from '#src/domain/wallet/additions.ts';
import { amountWords } from './amount.ts';
import { fieldWords } from './field-words.ts';
import type { Text } from './text.tsx';

/**
 * What the learner added, in words.
 *
 * @param nameOf - the field that an ISCED-F code lies in
 */
export function addedWords(
  value: AddedValue,
  text: Text,
  nameOf: (code: string) => NamedField | null,
): string {
  const { t } = text;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return text.longDate(value.date);
    case 'level':
      return `${value.scheme} ${value.level}`;
    case 'workload': {
      const credits = value.credits ? [amountWords(text, value.credits)] : [];
      const hours = value.hours === null ? [] : [t('recognition.hours', { hours: text.number(value.hours) })];
      return [...credits, ...hours].join(', ');
    }
    case 'field':
      return fieldWords(text, value.code, nameOf(value.code));
    case 'grade':
      return value.scale === '' ? value.value : `${value.value}, ${value.scale}`;
  }
}
