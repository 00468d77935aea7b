import { lazy } from 'react';
import { loadText } from '#src/i18n/load-text.ts';

const withText = async <T,>(load: () => Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([load(), loadText('ways')]);
  return loaded;
};

const loadPasteDialog = () => withText(() => import('./paste-dialog.tsx'));
const loadScanDialog = () => withText(() => import('./scan-dialog.tsx'));
const loadAddressDialog = () => withText(() => import('./address-dialog.tsx'));

const loadOfferDialog = async () => {
  const [loaded] = await Promise.all([import('./offer-dialog.tsx'), loadText('offer')]);
  return loaded;
};

/** Ways to add that few visits use: code and text arrive with the first click, or while the pointer is near. */
export const PasteDialog = lazy(async () => ({ default: (await loadPasteDialog()).PasteDialog }));
export const ScanDialog = lazy(async () => ({ default: (await loadScanDialog()).ScanDialog }));
export const AddressDialog = lazy(async () => ({ default: (await loadAddressDialog()).AddressDialog }));
export const OfferDialog = lazy(async () => ({ default: (await loadOfferDialog()).OfferDialog }));

export const preparePaste = () => void loadPasteDialog();
export const prepareScan = () => void loadScanDialog();
