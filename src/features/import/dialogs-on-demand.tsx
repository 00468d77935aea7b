import { lazy } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
import type { TextArea } from '#src/i18n/message-id.ts';

const withText = async <T,>(load: () => Promise<T>, area: TextArea = 'ways'): Promise<T> => {
  const [loaded] = await Promise.all([load(), loadText(area)]);
  return loaded;
};

const loadPasteDialog = () => withText(() => import('./paste-dialog.tsx'));
const loadScanDialog = () => withText(() => import('./scan-dialog.tsx'));
const loadAddressDialog = () => withText(() => import('./address-dialog.tsx'));
const loadOfferDialog = () => withText(() => import('./offer-dialog.tsx'), 'offer');

/** Ways to add that few visits use: code and text arrive with the first click, or while the pointer is near. */
export const PasteDialog = lazy(async () => ({ default: (await loadPasteDialog()).PasteDialog }));
export const ScanDialog = lazy(async () => ({ default: (await loadScanDialog()).ScanDialog }));
export const AddressDialog = lazy(async () => ({ default: (await loadAddressDialog()).AddressDialog }));
export const OfferDialog = lazy(async () => ({ default: (await loadOfferDialog()).OfferDialog }));

export const preparePaste = () => void loadPasteDialog();
export const prepareScan = () => void loadScanDialog();
