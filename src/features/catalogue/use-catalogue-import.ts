import { useState } from 'react';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { OffersProblem, OffersRead, OpenTable, TableMapping } from '#src/domain/offers/offer-reading.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { useOffers } from '#src/queries/wallet-queries.ts';
import { useAnnounce } from '#src/ui/undo.tsx';

/** What became of the file that was handed over last. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'problem'; name: string; problem: OffersProblem }
  /** The learner has to say what the columns mean. */
  | { kind: 'table'; file: SourceFile; table: OpenTable }
  | { kind: 'read'; name: string; read: OffersRead };

/** Takes catalogue files: read away from the page, kept in one go, and taken back with undo. */
export function useCatalogueImport() {
  const { t } = useText();
  const { store, inspector, sampleCatalogue, now } = useServices();
  const present = useOffers();
  const announce = useAnnounce();
  const { attempt, busy, failure } = useAttempt();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });

  const keep = async (name: string, read: OffersRead) => {
    const readOn = now().toISOString();
    const offers = read.offers.map((offer): Offer => ({ ...offer, catalogue: { name, readOn } }));
    const ids = new Set(offers.map(({ id }) => id));
    // A newer file of the same name is the catalogue now: what it no longer offers goes.
    const replaced = present.filter((offer) => ids.has(offer.id) || offer.catalogue.name === name);
    const gone = replaced.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
    if (gone.length > 0) await store.deleteOffers(gone);
    if (offers.length > 0) await store.saveOffers(offers);
    setState({ kind: 'read', name, read });
    announce(t('catalogue.import.done', { count: offers.length, name }), async () => {
      await store.deleteOffers([...ids]);
      if (replaced.length > 0) await store.saveOffers(replaced);
      setState({ kind: 'idle' });
    });
  };
  const take = (file: SourceFile, mapping: TableMapping | null) =>
    attempt(async () => {
      const reading = await inspector.readOffers(file, mapping);
      if (!reading.ok) setState({ kind: 'problem', name: file.name, problem: reading.error });
      else if (reading.value.kind === 'table') setState({ kind: 'table', file, table: reading.value });
      else await keep(file.name, reading.value);
    });
  return {
    state,
    busy,
    failure,
    takeFile: (file: File) =>
      attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        await take({ name: file.name, bytes }, null);
      }),
    takeSample: () => attempt(async () => take(await sampleCatalogue(), null)),
    takeTable: (file: SourceFile, mapping: TableMapping) => take(file, mapping),
    dismiss: () => {
      setState({ kind: 'idle' });
    },
  };
}
