import { lazy } from 'react';

const loadCheckOnline = () => import('./check-online.tsx');
const loadRepeatResult = () => import('./repeat-result.tsx');

/** Parts of the page that come once somebody asks for them. */
export const CheckOnline = lazy(async () => ({ default: (await loadCheckOnline()).CheckOnline }));
export const RepeatResult = lazy(async () => ({ default: (await loadRepeatResult()).RepeatResult }));

/** Fetches their code, so that it is there without a network. */
export const prepareOnDemand = () => Promise.all([loadCheckOnline(), loadRepeatResult()]);
