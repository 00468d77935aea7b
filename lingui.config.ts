import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-json';

const areas = [
  'app',
  'checks',
  'problems',
  'rules',
  'credits',
  'wallet',
  'import',
  'review',
  'credential',
  'pathway',
  'share',
  'employer',
  'settings',
];

/** One catalogue an area, so that a page loads only its own text. Ids are explicit and typed. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  fallbackLocales: { default: 'en' },
  format: formatter({ style: 'minimal' }),
  catalogs: areas.map((area) => ({ path: `<rootDir>/src/i18n/locales/{locale}/${area}`, include: [] })),
});
