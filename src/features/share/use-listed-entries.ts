import { useQueries } from '@tanstack/react-query';
import type { ChosenEntry } from '#src/domain/portfolio/compose-portfolio.ts';
import { usualParts, type CredentialParts } from '#src/domain/portfolio/credential-parts.ts';
import { hasHolderOnlyProof } from '#src/domain/portfolio/holder-only-proof.ts';
import type { ExtractKey } from '#src/domain/portfolio/portfolio.ts';
import { tickedOf, type PortfolioDraft, type SharedForm } from '#src/domain/portfolio/portfolio-draft.ts';
import type { InspectedCredential } from '#src/domain/verification/inspector.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { disclosedQuery, partsQuery } from '#src/queries/disclosure-queries.ts';
import { inspectionQuery } from '#src/queries/portfolio-queries.ts';
import { useServices } from '#src/queries/services.tsx';
import { fileQuery } from '#src/queries/wallet-queries.ts';
import { chosenOf } from './chosen-of.ts';
import { extractFacts, usualFacts, type ExtractFact } from './extract-facts.ts';
import { formsOf } from './forms-of.ts';
import { useTitle } from './use-title.ts';

/** One listed entry with what its file allows. */
export type ListedEntry = {
  entry: WalletEntry;
  form: SharedForm;
  /** The forms to choose from, the usual one first. */
  forms: readonly SharedForm[];
  /** Its proof is meant for its holder alone: the whole must not leave the device. */
  isHolderOnly: boolean;
  /** What can be left out; null where the format leaves nothing out. */
  parts: CredentialParts | null;
  chosenParts: readonly string[];
  /** What an extract can say. */
  facts: readonly ExtractFact[];
  chosenFacts: readonly ExtractKey[];
  /** The chosen parts cannot stand without others. */
  isRefused: boolean;
  /** The file's own name and size; null while it is being fetched, and where there is none. */
  file: { name: string; bytes: number } | null;
  /** Null until its bytes are at hand. */
  chosen: ChosenEntry | null;
};

/** Fetches and reads the files of the draft's entries, and makes of each the bytes that would be shared. */
export function useListedEntries(entries: readonly WalletEntry[], draft: PortfolioDraft): ListedEntry[] {
  const services = useServices();
  const text = useText();
  const titleOf = useTitle();
  const files = useQueries({
    queries: entries.map((entry) => fileQuery(services, fileOf(entry))),
  }).map(({ data }) => data);
  const inspections = useQueries({
    queries: entries.map((entry, index) => {
      const file = files[index];
      return {
        ...inspectionQuery(services, entry.fileSha256, {
          fileName: file?.name ?? '',
          bytes: file?.bytes ?? new Uint8Array(),
        }),
        enabled: !isOwnRecord(entry) && !!file,
      };
    }),
  }).map(({ data }) => data);
  const inside = inspections.map((inspected): readonly InspectedCredential[] | null =>
    inspected ? (inspected.outcome.ok ? inspected.outcome.value.credentials : []) : null,
  );
  const texts = entries.map((entry, index) => inside[index]?.[entry.index]?.documentText);
  const allParts = useQueries({
    queries: entries.map((entry, index) => ({
      ...partsQuery(services, entry.id, texts[index] ?? ''),
      enabled: texts[index] !== undefined,
    })),
  }).map(({ data }) => data);

  const ticked = new Set(tickedOf(draft));
  const others = entries.filter(({ id }) => ticked.has(id));
  const listed = entries.map((entry, index) => {
    const file = files[index] ?? null;
    const parts = allParts[index] ?? null;
    const isHolderOnly = inside[index]?.some(({ documentText }) => hasHolderOnlyProof(documentText)) ?? false;
    const forms = formsOf(entry, {
      hasFile: !!file && file.bytes.length > 0,
      parts,
      isHolderOnly,
      ticked: others,
    });
    const wanted = draft.forms[entry.id];
    const form = wanted && forms.includes(wanted) ? wanted : (forms[0] ?? 'whole');
    const facts = isOwnRecord(entry) ? [] : extractFacts(entry.credential, text);
    const chosenParts = draft.parts[entry.id] ?? (parts ? usualParts(parts) : []);
    return { entry, file, parts, isHolderOnly, forms, form, facts, chosenParts };
  });
  const disclosed = useQueries({
    queries: listed.map(({ entry, form, chosenParts }, index) => ({
      ...disclosedQuery(services, entry.id, texts[index] ?? '', chosenParts),
      enabled: form === 'parts' && texts[index] !== undefined,
    })),
  }).map(({ data }) => data);

  return listed.map(({ file, ...one }, index) => {
    const { entry, form, facts } = one;
    const chosenFacts = draft.facts[entry.id] ?? usualFacts(facts);
    const result = form === 'parts' ? disclosed[index] : undefined;
    // Which form is the usual one is known only once the parts are.
    const isSettled =
      isOwnRecord(entry) || allParts[index] !== undefined || inside[index]?.[entry.index] === undefined;
    const extract = {
      title: titleOf(entry).text,
      facts: facts.filter(({ key }) => chosenFacts.includes(key)),
    };
    const material = {
      file,
      inside: inside[index] ?? null,
      disclosed: result?.ok ? result.value : null,
      extract,
    };
    return {
      ...one,
      chosenFacts,
      isRefused: result?.ok === false,
      file: file && { name: file.name, bytes: file.bytes.length },
      chosen: isSettled ? chosenOf(entry, form, material, one.chosenParts) : null,
    };
  });
}

/** The file that can go along with an own record is the first attached to it; further ones stay on the device. */
const fileOf = (entry: WalletEntry): string =>
  (isOwnRecord(entry) ? entry.attachments[0] : undefined) ?? entry.fileSha256;

const isOwnRecord = (entry: WalletEntry): boolean => entry.credential.format === 'own-record';
