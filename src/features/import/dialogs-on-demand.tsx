import { lazy } from 'react';
import { loadText } from '#src/i18n/load-text.ts';

const withText = async <T,>(load: () => Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([load(), loadText('ways', 'offer')]);
  return loaded;
};

const loadPasteDialog = () => withText(() => import('./paste-dialog.tsx'));
const loadScanDialog = () => withText(() => import('./scan-dialog.tsx'));
const loadStepDialog = () => withText(() => import('./step-dialog.tsx'));

/** Ways to add that few visits use: code and text arrive with the first click, or while the pointer is near. */
export const PasteDialog = lazy(async () => ({ default: (await loadPasteDialog()).PasteDialog }));
export const ScanDialog = lazy(async () => ({ default: (await loadScanDialog()).ScanDialog }));
export const StepDialog = lazy(async () => ({ default: (await loadStepDialog()).StepDialog }));

export const preparePaste = () => void loadPasteDialog();
export const prepareScan = () => void loadScanDialog();
