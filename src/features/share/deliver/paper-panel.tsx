import { useState, type ReactNode } from 'react';
import type { MadePaper } from '#src/domain/portfolio/delivery.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import type { Delivering } from './delivering.ts';
import { paperWordsOf } from './paper-words-of.ts';
import { Fact, NotReady } from './parts.tsx';

/** A copy on paper, or as a file that looks like it, with the originals inside. */
export function PaperPanel({ delivering }: { delivering: Delivering }): ReactNode {
  const text = useText();
  const { t } = text;
  const { delivery } = useServices();
  const { portfolio, deliveries, making, link, credentials } = delivering;
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadePaper | null>(null);
  if (!portfolio) return <NotReady delivering={delivering} />;
  const make = async () => {
    setMaking(true);
    try {
      const [maker, words] = await Promise.all([delivery(), paperWordsOf(text)]);
      const paper = await maker.paper(portfolio, credentials, { words, language: text.language, link });
      setMade(paper);
      return { bytes: paper.bytes, ending: '.pdf', mediaType: 'application/pdf' };
    } finally {
      setMaking(false);
    }
  };
  const print = () =>
    void deliveries.attempt(async () => {
      // Opened at once, while the browser still knows that a person asked for it.
      const view = window.open('', '_blank');
      const { bytes, mediaType } = await make();
      if (view === null) saveFile(bytes, `${t('deliver.fileName')}.pdf`, mediaType);
      else view.location.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      deliveries.note('pdf');
    });
  const disabled = making || isMaking;
  return (
    <>
      <p className="text-sm">
        <Sentence id="deliver.pdf.honest" components={[<b key="what" />]} />
      </p>
      <ul className="my-4 space-y-1.5">
        <Fact icon="file">{t('deliver.pdf.order')}</Fact>
        <Fact icon="qr">{t('deliver.pdf.code')}</Fact>
        <Fact icon="note">{t('deliver.pdf.neutral')}</Fact>
        <Fact icon="download">{t('deliver.pdf.inside')}</Fact>
        {delivering.passphrase.trim() !== '' && <Fact icon="warning">{t('deliver.notLocked')}</Fact>}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={disabled}
          icon={<Icon name="download" />}
          onClick={() => void deliveries.save('pdf', make)}
        >
          {t('deliver.pdf.save')}
        </Button>
        <Button disabled={disabled} icon={<Icon name="print" />} onClick={print}>
          {t('deliver.print')}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm text-ink-2 empty:hidden">
        {isMaking && t('deliver.pdf.making')}
        {!isMaking &&
          made &&
          [
            t(made.hasCode ? 'deliver.pdf.hasCode' : 'deliver.pdf.noCode'),
            made.missing.length > 0 &&
              t('deliver.pdf.missing', { characters: made.missing.slice(0, 20).join(' ') }),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
    </>
  );
}
