import './ui/app.css';
import { createRoot } from 'react-dom/client';
import { applyTheme, storedTheme } from './app/theme.ts';
import { chooseLanguage } from './i18n/languages.ts';
import { loadText, setLanguage } from './i18n/load-text.ts';

applyTheme(storedTheme());
const language = chooseLanguage(navigator.languages);
setLanguage(language);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

// Links open the page for readers, everything else the wallet; neither loads the other. The two
// imports stand apart because the bundler would preload both for one expression.
const startReader = async () => (await import('./app/start-reader.tsx')).start;
const startWallet = async () => (await import('./app/start-wallet.tsx')).start;

const place = location.pathname.slice(import.meta.env.BASE_URL.length);
const isForReaders = /^view(\.html)?\/?$/.test(place);
const text = loadText('app');
const start = await (isForReaders ? startReader() : startWallet());
await start(createRoot(root), text);
