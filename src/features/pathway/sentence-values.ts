export { sentenceValues } from '#src/i18n/sentence-values.ts';
