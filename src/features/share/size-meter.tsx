import type { ReactNode } from 'react';
import { carefulLimitBytes, codeLimitBytes } from '#src/domain/portfolio/link-size.ts';
import { useText } from '#src/i18n/text.tsx';

/** How long the link is, against what is known to carry it. */
export function SizeMeter({ size }: { size: number }): ReactNode {
  const { t, bytes } = useText();
  const long = size > carefulLimitBytes;
  const codeAt = (codeLimitBytes / carefulLimitBytes) * 100;
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <b>{t('share.size', { size: bytes(size) })}</b>
        <span className={long ? 'text-warn' : 'text-ink-2'}>
          {t(long ? 'share.size.long' : 'share.size.fits')}
        </span>
      </p>
      <div
        role="img"
        aria-label={t('share.size.meter', { size: bytes(size) })}
        className="relative mt-1.5 h-5 border border-edge"
      >
        {[12.5, 25, 37.5, 50, 62.5, 75, 87.5].map((at) => (
          <span
            key={at}
            className="absolute inset-y-0 border-s border-line"
            style={{ insetInlineStart: `${at}%` }}
          />
        ))}
        <span
          className="absolute inset-y-0 start-0 bg-ink forced-colors:bg-[CanvasText]"
          style={{ width: `${Math.min(100, (size / carefulLimitBytes) * 100).toFixed(2)}%` }}
        />
        <span
          className="absolute -inset-y-1.5 border-s-[3px] border-ink outline outline-paper"
          style={{ insetInlineStart: `${codeAt}%` }}
        />
      </div>
      <p aria-hidden="true" className="relative mt-1 flex justify-between text-xs text-ink-2">
        <span>0</span>
        <span className="absolute -translate-x-1/2" style={{ insetInlineStart: `${codeAt}%` }}>
          {t('share.size.code', { size: bytes(codeLimitBytes) })}
        </span>
        <span className="max-[26rem]:hidden">{t('share.size.careful')}</span>
        <span className="min-[26rem]:hidden">{bytes(carefulLimitBytes)}</span>
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {t(size <= codeLimitBytes ? 'share.size.inCode' : 'share.size.notInCode')}
      </p>
    </div>
  );
}
