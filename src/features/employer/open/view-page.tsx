import {
  startTransition,
  Suspense,
  useCallback,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useReaderServices } from '#src/queries/services.tsx';
import { EmployerPage } from '#src/features/employer/employer-page.tsx';
import { keptFragment, onFragmentChange } from './fragment.ts';
import { prepareOnDemand } from '#src/features/employer/on-demand.tsx';
import { partOnDemand } from '#src/features/employer/part-on-demand.tsx';
import { nothingSent, withLink, type Sent } from './sent.ts';

const sentPages = partOnDemand(
  async () => (await import('#src/features/employer/several/sent-pages.tsx')).SentPages,
  'problems',
  'ways',
);
const { Shown: SentPages } = sentPages;
const { Shown: DropToOpen } = partOnDemand(async () => {
  // What a drop leads to comes along, so that it is there without a network.
  const [part] = await Promise.all([
    import('./drop-to-open.tsx'),
    Promise.allSettled([sentPages.fetch(), import('./read-sent.ts'), prepareOnDemand()]),
  ]);
  return part.DropToOpen;
});

/**
 * Everything that can be opened without a wallet: the link in the address, and whatever is handed over on the page.
 * It lives in the page's memory and goes with it.
 */
export function ViewPage(): ReactNode {
  const fragment = useSyncExternalStore(onFragmentChange, keptFragment);
  const { inspector } = useReaderServices();
  const [handed, setHanded] = useState<Sent>(nothingSent);
  const [reading, setReading] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => {
    startTransition(() => {
      setDrawn(true);
    });
  }, []);
  // A page around this one could draw over it.
  if (window.top !== window.self) return <EmployerPage />;

  const sent = fragment === '' ? handed : { ...handed, fragments: withLink(handed, fragment).fragments };
  const isLinkOnly = fragment !== '' && sent.fragments.length + sent.papers.length + sent.loose.length === 1;
  const takeFiles = async (files: readonly File[]) => {
    setReading(true);
    try {
      const { readSent } = await import('./read-sent.ts');
      const newId = () => crypto.randomUUID();
      const next = await readSent(handed, files, { inspector, newId });
      setHanded(next);
    } finally {
      setReading(false);
    }
  };
  const take = (files: readonly File[]) => void takeFiles(files);
  const showsLink = isLinkOnly && sent.refusals.length === 0 && !reading;
  return (
    <>
      <Suspense fallback={null}>
        {showsLink ? (
          <EmployerPage onDrawn={onDrawn} />
        ) : (
          <SentPages sent={sent} reading={reading} onFiles={take} onSent={setHanded} />
        )}
      </Suspense>
      <Suspense fallback={null}>{(drawn || !showsLink) && <DropToOpen onFiles={take} />}</Suspense>
    </>
  );
}
