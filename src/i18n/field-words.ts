import type { NamedField } from '#src/domain/credential/isced-f.ts';
import type { Text } from './text.tsx';

/**
 * "Architecture and construction (ISCED-F 0732)".
 *
 * @param name - the field that the code lies in; null leaves the code as it is written
 */
export const fieldWords = ({ t }: Text, code: string, name: NamedField | null): string =>
  name === null ? code : t('recognition.field', { name: t(`isced.${name}`), code });
