import { useState, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { SeenLine } from '../disclosure-lists.tsx';
import type { Delivering } from './delivering.ts';
import { isOneFile } from './is-one-file.ts';
import { Fact, NotReady } from './parts.tsx';

/** The files themselves, and shapes that other tools take. */
export function OriginalsPanel({ delivering }: { delivering: Delivering }): ReactNode {
  const { t, bytes } = useText();
  const { portfolio } = delivering;
  if (!portfolio) return <NotReady delivering={delivering} />;
  const { originals, ownRecords } = portfolio;
  const size = originals.reduce((sum, original) => sum + original.bytes.length, 0);
  return (
    <>
      <p className="text-sm">
        <Sentence id="deliver.originals.honest" components={[<b key="what" />]} />
      </p>
      <ul className="my-4 space-y-1.5">
        <Fact icon="file">
          {t('deliver.originals.files', { count: originals.length, size: bytes(size) })}
        </Fact>
        {delivering.warnings.map((line) => (
          <Fact key={line.topic} icon="warning" careful>
            <SeenLine line={line} titles={delivering.titles} />
          </Fact>
        ))}
        {!isOneFile(portfolio) && <Fact icon="note">{t('deliver.originals.index')}</Fact>}
        {ownRecords.length > 0 && <Fact icon="pencil">{t('deliver.originals.own')}</Fact>}
      </ul>
      <Button look="primary" icon={<Icon name="download" />} onClick={delivering.deliveries.saveOriginals}>
        {t(isOneFile(portfolio) ? 'deliver.originals.file' : 'deliver.originals.zip')}
      </Button>
      <OtherShapes delivering={delivering} portfolio={portfolio} />
    </>
  );
}

/** A presentation for wallets that verify, and plain exports that nobody can check. */
function OtherShapes(props: { delivering: Delivering; portfolio: Portfolio }): ReactNode {
  const { t, list, language } = useText();
  const { delivery, store, now, newId } = useServices();
  const { delivering, portfolio } = props;
  const { deliveries, credentials, titles } = delivering;
  const [leftOut, setLeftOut] = useState<readonly number[] | null>(null);
  const { originals } = portfolio;
  const present = async () => {
    const [maker, key] = await Promise.all([delivery(), store.holderKey()]);
    const { token, leftOut: missed } = await maker.presentation(originals, key, {
      id: `urn:uuid:${newId()}`,
      audience: null,
      now: now(),
      validUntil: portfolio.stopAfter === null ? null : `${portfolio.stopAfter}T23:59:59Z`,
    });
    setLeftOut(missed);
    return token === null
      ? null
      : { bytes: new TextEncoder().encode(token), ending: '.vp.jwt', mediaType: 'application/vp+jwt' };
  };
  const exported = async (shape: 'jsonResume' | 'europass', ending: string) => {
    const maker = await delivery();
    const text = maker[shape](portfolio, credentials, t('deliver.exports.note'), language);
    return { bytes: new TextEncoder().encode(text), ending, mediaType: 'application/json' };
  };
  return (
    <details className="mt-5 text-sm">
      <summary className="min-h-6 cursor-pointer">{t('deliver.exports')}</summary>
      <p className="mt-3 font-semibold">{t('deliver.presentation')}</p>
      <p className="text-ink-2">{t('deliver.presentation.text')}</p>
      <TextButton
        className="min-h-9"
        disabled={originals.length === 0}
        onClick={() => void deliveries.save('presentation', present)}
      >
        {t('deliver.presentation.save')}
      </TextButton>
      <p role="status" className="text-ink-2 empty:hidden">
        {leftOut !== null &&
          leftOut.length > 0 &&
          t('deliver.presentation.leftOut', {
            titles: list(leftOut.map((position) => titles[position] ?? originals[position]?.fileName ?? '')),
          })}
      </p>
      <p className="mt-3 font-semibold">{t('deliver.exports.plain')}</p>
      <p className="text-ink-2">{t('deliver.exports.text')}</p>
      <div className="flex flex-wrap gap-x-5">
        <TextButton
          className="min-h-9"
          onClick={() => void deliveries.save('json-resume', () => exported('jsonResume', '.resume.json'))}
        >
          {t('deliver.exports.jsonResume')}
        </TextButton>
        <TextButton
          className="min-h-9"
          onClick={() => void deliveries.save('europass', () => exported('europass', '.europass.json'))}
        >
          {t('deliver.exports.europass')}
        </TextButton>
      </div>
    </details>
  );
}
