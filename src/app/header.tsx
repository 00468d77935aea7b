import { useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { useSettings } from '#src/queries/wallet-queries.ts';
import { IconButton } from '#src/ui/button.tsx';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { Mark } from '#src/ui/mark.tsx';
import { paths } from '#src/paths.ts';
import { applyTheme, isDark, subscribeTheme } from './theme.ts';

const places: {
  to: string;
  label: 'app.nav.wallet' | 'app.nav.pathways' | 'app.nav.sharing' | 'app.nav.more';
  icon: IconName;
}[] = [
  { to: paths.wallet, label: 'app.nav.wallet', icon: 'stack' },
  { to: paths.pathways, label: 'app.nav.pathways', icon: 'pathway' },
  { to: paths.share, label: 'app.nav.sharing', icon: 'share' },
  { to: paths.more, label: 'app.nav.more', icon: 'more' },
];

/** `page` on the place itself, `true` on pages that belong to it, such as one credential of the wallet. */
function useCurrent(): (to: string) => 'page' | 'true' | undefined {
  const { pathname } = useLocation();
  const within: Record<string, RegExp> = {
    [paths.wallet]: /^\/(import|credentials)(\/|$)/,
    [paths.pathways]: /^\/(pathways\/|qualifications(\/|$)|catalogue$)/,
  };
  return (to) => (pathname === to ? 'page' : within[to]?.test(pathname) ? 'true' : undefined);
}

function ThemeButton(): ReactNode {
  const { t } = useText();
  const dark = useSyncExternalStore(subscribeTheme, isDark);
  return (
    <IconButton
      label={t(dark ? 'app.theme.useLight' : 'app.theme.useDark')}
      onClick={() => {
        applyTheme(dark ? 'light' : 'dark');
      }}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </IconButton>
  );
}

/** Where the wallet is kept, and when it was last saved elsewhere. */
function DeviceLine(): ReactNode {
  const { t, date } = useText();
  const { lastBackupOn } = useSettings();
  const words = lastBackupOn
    ? t('app.device.backup', { date: date(lastBackupOn) })
    : t('app.device.noBackup');
  return (
    <Link to={paths.more} className="flex min-h-11 items-center gap-2 px-2 text-sm text-ink-2">
      <Icon name="device" />
      <span className="max-lg:sr-only">{words}</span>
    </Link>
  );
}

export function Header(): ReactNode {
  const { t } = useText();
  const current = useCurrent();
  return (
    <header className="border-b border-ink print:hidden">
      <div className="mx-auto flex min-h-[60px] max-w-[80rem] items-stretch gap-8 px-10 max-sm:px-4">
        <Link
          to={paths.wallet}
          className="flex items-center gap-2.5 text-[1.375rem] font-semibold tracking-tight no-underline"
        >
          <Mark className="size-[30px]" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('app.nav.main')} className="ms-4 flex gap-1 max-md:hidden">
          {places.map((place) => (
            <Link
              key={place.to}
              to={place.to}
              aria-current={current(place.to)}
              className="relative flex items-center px-4 no-underline hover:bg-fog aria-[current]:font-semibold aria-[current]:after:absolute aria-[current]:after:inset-x-4 aria-[current]:after:-bottom-px aria-[current]:after:h-1.5 aria-[current]:after:border-t aria-[current]:after:border-ink aria-[current]:after:bg-mark forced-colors:aria-[current]:after:bg-[Highlight] forced-colors:aria-[current]:after:[forced-color-adjust:none]"
            >
              {t(place.label)}
            </Link>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-2 text-sm">
          <DeviceLine />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

/** The same places at the bottom of narrow screens, where the thumb is. */
export function TabBar(): ReactNode {
  const { t } = useText();
  const current = useCurrent();
  return (
    <nav
      aria-label={t('app.nav.main')}
      className="sticky bottom-0 z-10 grid grid-cols-4 border-t border-ink bg-paper md:hidden print:hidden"
    >
      {places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          aria-current={current(place.to)}
          className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs no-underline aria-[current]:font-semibold aria-[current]:before:absolute aria-[current]:before:inset-x-2 aria-[current]:before:-top-px aria-[current]:before:h-1 aria-[current]:before:bg-mark forced-colors:aria-[current]:before:bg-[Highlight] forced-colors:aria-[current]:before:[forced-color-adjust:none]"
        >
          <Icon name={place.icon} className="size-6" />
          {t(place.label)}
        </Link>
      ))}
    </nav>
  );
}
