import './ui/app.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createQueryClient, Providers } from './app/providers.tsx';
import { createRouter } from './app/router.tsx';
import { createServices } from './app/services.ts';
import { applyTheme, storedTheme } from './app/theme.ts';
import { chooseLanguage } from './i18n/languages.ts';
import { loadText, setLanguage } from './i18n/load-text.ts';

applyTheme(storedTheme());
const language = chooseLanguage(navigator.languages);
setLanguage(language);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
await loadText('app');
createRoot(root).render(
  <Providers services={createServices()} queryClient={createQueryClient()}>
    <RouterProvider router={createRouter()} />
  </Providers>,
);
