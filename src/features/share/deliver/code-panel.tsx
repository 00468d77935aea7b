import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { printedCm, type Code, type DeliveryMaker } from '#src/domain/portfolio/delivery.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { fragmentOfLink, type Delivering } from './delivering.ts';
import { NotReady } from './parts.tsx';

/** Pixels a module of a saved picture: a small code is still large enough to be printed. */
const savedScale = 8;

/** From this many modules on a camera has to come close. */
const denseFrom = 100;

/** The link as one QR code, or as several where it is too long. */
export function CodePanel({ delivering }: { delivering: Delivering }): ReactNode {
  const { t } = useText();
  const { delivery } = useServices();
  const { link, making, viewAddress } = delivering;
  const { data } = useQuery({
    queryKey: ['codes', link],
    queryFn: async () => {
      const maker = await delivery();
      return { maker, codes: maker.codes(viewAddress, fragmentOfLink(link ?? '')) };
    },
    enabled: link !== null && !making,
    gcTime: 0,
    throwOnError: true,
  });
  if (link === null || !data) return <NotReady delivering={delivering} />;
  if (data.codes.length === 0) return <p className="text-sm">{t('deliver.code.tooLarge')}</p>;
  return <Codes key={link} delivering={delivering} link={link} {...data} />;
}

function Codes(props: {
  delivering: Delivering;
  link: string;
  maker: DeliveryMaker;
  codes: readonly Code[];
}): ReactNode {
  const { t, bytes } = useText();
  const { delivering, codes, maker } = props;
  const { deliveries } = delivering;
  const [shown, setShown] = useState(0);
  const [isPrinting, setPrinting] = useState(false);
  const code = codes[shown] ?? codes[0];
  if (!code) return null;
  const several = codes.length > 1;
  const pictureOf = ({ matrix }: Code) => `data:image/svg+xml,${encodeURIComponent(maker.svg(matrix))}`;
  const name = (index: number) =>
    several ? t('deliver.code.part', { position: index + 1, count: codes.length }) : t('deliver.code.alt');
  const count = delivering.credentials.length + (delivering.portfolio?.ownRecords.length ?? 0);
  const ending = several ? `, ${t('deliver.code.file', { position: shown + 1, count: codes.length })}` : '';
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-5">
      <figure className="w-[280px] max-w-full flex-none">
        {/* A code is read dark on white by every camera, whatever the colours of the page. */}
        <img src={pictureOf(code)} alt={name(shown)} className="w-full [image-rendering:pixelated]" />
        {several && (
          <figcaption className="mt-2 flex items-center justify-between gap-2 text-sm">
            <Button
              size="small"
              onClick={() => {
                setShown((shown + codes.length - 1) % codes.length);
              }}
            >
              {t('deliver.code.before')}
            </Button>
            <span role="status">{name(shown)}</span>
            <Button
              size="small"
              onClick={() => {
                setShown((shown + 1) % codes.length);
              }}
            >
              {t('deliver.code.next')}
            </Button>
          </figcaption>
        )}
      </figure>
      <div className="min-w-[12rem] flex-1 space-y-2 text-sm">
        <p>
          <Sentence
            id={several ? 'deliver.code.several' : 'deliver.code.one'}
            values={{ count, size: bytes(props.link.length), codes: codes.length }}
            components={[<b key="size" />]}
          />
        </p>
        <p className="text-ink-2">
          {t(code.matrix.length >= denseFrom ? 'deliver.code.dense' : 'deliver.code.print', {
            cm: printedCm(code.matrix),
          })}
        </p>
        <p className="text-ink-2">
          {t(delivering.passphrase.trim() === '' ? 'deliver.open' : 'deliver.locked')}
        </p>
        <div className="flex flex-wrap gap-2 pt-1">
          <Button
            look="primary"
            icon={<Icon name="download" />}
            onClick={() =>
              void deliveries.save('code', () =>
                Promise.resolve({
                  bytes: maker.png(code.matrix, savedScale),
                  ending: `${ending}.png`,
                  mediaType: 'image/png',
                }),
              )
            }
          >
            {t('deliver.code.save')}
          </Button>
          <Button
            onClick={() =>
              void deliveries.save('code', () =>
                Promise.resolve({
                  bytes: new TextEncoder().encode(maker.svg(code.matrix)),
                  ending: `${ending}.svg`,
                  mediaType: 'image/svg+xml',
                }),
              )
            }
          >
            {t('deliver.code.svg')}
          </Button>
          <Button
            icon={<Icon name="print" />}
            onClick={() => {
              setPrinting(true);
              deliveries.note('code');
            }}
          >
            {t('deliver.print')}
          </Button>
        </div>
      </div>
      {isPrinting && (
        <PrintedCodes
          pictures={codes.map((one, index) => ({
            address: pictureOf(one),
            name: name(index),
            cm: printedCm(one.matrix),
          }))}
          onPrinted={() => {
            setPrinting(false);
          }}
        />
      )}
    </div>
  );
}

/** The codes alone on paper, each as large as it has to be. */
function PrintedCodes(props: {
  pictures: readonly { address: string; name: string; cm: number }[];
  onPrinted: () => void;
}): ReactNode {
  const { onPrinted } = props;
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true });
    const images = [...document.querySelectorAll<HTMLImageElement>('.print-alone img')];
    void Promise.all(images.map((image) => image.decode().catch(() => undefined))).then(() => {
      window.print();
    });
    return () => {
      removeEventListener('afterprint', onPrinted);
    };
  }, [onPrinted]);
  return createPortal(
    <div className="print-alone hidden print:block">
      {props.pictures.map(({ address, name, cm }) => (
        <figure key={address} className="mb-4 break-inside-avoid">
          <img src={address} alt={name} style={{ width: `${cm + 1}cm` }} />
          <figcaption className="text-sm">{name}</figcaption>
        </figure>
      ))}
    </div>,
    document.body,
  );
}
