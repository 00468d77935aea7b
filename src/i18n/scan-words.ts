import type { Text } from './text.tsx';

/** What is said around the camera's picture; a trouble's words are `ways.scan.problem.<trouble>.title` and `.text`. */
export const scanWords = ({ t }: Pick<Text, 't'>) => ({
  view: t('ways.scan.view'),
  light: t('ways.scan.torch'),
  problem: (problem: 'refused' | 'missing' | 'busy' | 'lost') => ({
    title: t(`ways.scan.problem.${problem}.title`),
    text: t(`ways.scan.problem.${problem}.text`),
  }),
});
